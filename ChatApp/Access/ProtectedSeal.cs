using System.Security.Cryptography;
using ChatApp.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace ChatApp.Access;

/// <summary>Encrypts and signs with the keys under <c>data/keys</c> (ASP.NET Core Data Protection: AES-256-CBC and HMAC-SHA256, a key derived for each purpose).</summary>
public sealed class ProtectedSeal(IDataProtectionProvider protection) : ISeal
{
    readonly IDataProtector seals = protection.CreateProtector("ChatApp.Seal");

    public bool IsOn => true;

    public byte[] Seal(string purpose, ReadOnlySpan<byte> bytes) => seals.CreateProtector(purpose).Protect(bytes.ToArray());

    public byte[]? Open(string purpose, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return seals.CreateProtector(purpose).Unprotect(bytes.ToArray());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

using ChatApp.Access;
using ChatApp.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace ChatApp.Tests.Support;

/// <summary>Encryption with keys that nobody else has.</summary>
public static class Seals
{
    public static ISeal New() => new ProtectedSeal(new EphemeralDataProtectionProvider());
}

using System.Buffers.Binary;

namespace ChatApp.Assistants.Pictures;

/// <summary>The one entry of a photo's camera data that is needed to show it upright (Exif 2.32, 4.6.4 A).</summary>
static class Exif
{
    static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <param name="segment">A JPEG's APP1 segment, without marker and length.</param>
    /// <returns>1 to 8; null when it says nothing readable.</returns>
    public static int? OrientationOf(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Name)) return null;
        var tiff = segment[Name.Length..];
        if (tiff.Length < 14) return null;
        var little = tiff[0] == 'I';
        var directory = (int)Math.Min(Four(tiff[4..]), int.MaxValue);
        if (directory > tiff.Length - 2) return null;
        var entries = Two(tiff[directory..]);
        for (var i = 0; i < entries; i++)
        {
            var at = directory + 2 + (12 * i);
            if (at + 12 > tiff.Length) return null;
            if (Two(tiff[at..]) == 0x0112) return Two(tiff[(at + 8)..]) is >= 1 and <= 8 and var value ? value : null;
        }
        return null;

        int Two(ReadOnlySpan<byte> of) => little ? BinaryPrimitives.ReadUInt16LittleEndian(of) : BinaryPrimitives.ReadUInt16BigEndian(of);
        uint Four(ReadOnlySpan<byte> of) => little ? BinaryPrimitives.ReadUInt32LittleEndian(of) : BinaryPrimitives.ReadUInt32BigEndian(of);
    }

    /// <summary>An APP1 segment that says this and nothing else, with marker and length.</summary>
    public static byte[] SegmentOf(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Name,
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];
}

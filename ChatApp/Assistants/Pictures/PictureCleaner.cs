using System.Buffers.Binary;

namespace ChatApp.Assistants.Pictures;

/// <summary>
/// Takes out of a picture what is not the picture: place, camera, time, comments, previews, and whatever hangs behind its end. The
/// pixels, their colour profile and how a photo is turned stay as they are.
/// </summary>
public static class PictureCleaner
{
    /// <summary>A file that is broken keeps what could be read of it.</summary>
    public static byte[] Clean(ReadOnlySpan<byte> bytes, PictureHeader header)
    {
        var clean = new MemoryStream(bytes.Length);
        switch (header.Type)
        {
            case PictureType.Png:
                CleanPng(bytes, clean);
                break;
            case PictureType.Jpeg:
                CleanJpeg(bytes, clean, header.Orientation);
                break;
            case PictureType.WebP:
                CleanWebP(bytes, clean);
                break;
            default:
                CleanGif(bytes, clean);
                break;
        }
        return clean.ToArray();
    }

    static void CleanPng(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        clean.Write(bytes[..8]);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return;
            var kind = bytes.Slice(at + 4, 4);
            // Text, time and Exif go, and every private chunk: nobody knows what those say.
            var shows = (kind[0] & 0x20) == 0 || Shows(kind);
            if (shows) clean.Write(bytes.Slice(at, (int)length + 12));
            if (kind.SequenceEqual("IEND"u8)) return;
            at += (int)length + 12;
        }

        static bool Shows(ReadOnlySpan<byte> kind) => kind.SequenceEqual("tRNS"u8) || kind.SequenceEqual("gAMA"u8) || kind.SequenceEqual("cHRM"u8)
            || kind.SequenceEqual("sRGB"u8) || kind.SequenceEqual("iCCP"u8) || kind.SequenceEqual("cICP"u8) || kind.SequenceEqual("sBIT"u8) || kind.SequenceEqual("pHYs"u8)
            || kind.SequenceEqual("acTL"u8) || kind.SequenceEqual("fcTL"u8) || kind.SequenceEqual("fdAT"u8);
    }

    static void CleanJpeg(ReadOnlySpan<byte> bytes, MemoryStream clean, int orientation)
    {
        clean.Write(bytes[..2]);
        if (orientation != 1) clean.Write(Exif.SegmentOf(orientation));
        var segments = new JpegSegments(bytes);
        while (segments.Next())
        {
            var shows = segments.Marker switch
            {
                0xFE => false,
                0xE0 => segments.Content.StartsWith("JFIF\0"u8),
                0xE2 => segments.Content.StartsWith("ICC_PROFILE\0"u8),
                0xEE => segments.Content.StartsWith("Adobe"u8),
                >= 0xE1 and <= 0xEF => false,
                _ => true,
            };
            if (shows) clean.Write(segments.Whole);
        }
        // Up to the end of the image: phones hang a second picture, a film or a depth map behind it.
        var rest = bytes[segments.End..];
        var end = EndOfImage(rest);
        clean.Write(rest[..end]);
    }

    /// <summary>Where the image data ends, its end marker included. Between scans there may be further segments.</summary>
    static int EndOfImage(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length;)
        {
            if (data[at] != 0xFF)
            {
                var next = data[at..].IndexOf((byte)0xFF);
                if (next < 0) break;
                at += next;
                continue;
            }
            var marker = data[at + 1];
            if (marker == 0xD9) return at + 2;
            // Stuffed bytes, fill bytes and restart markers belong to the data; the rest are segments with a length.
            var plain = marker is 0x00 or (>= 0xD0 and <= 0xD7);
            if (marker == 0xFF) at++;
            else if (plain || at + 4 > data.Length) at += 2;
            else at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]));
        }
        return data.Length;
    }

    static void CleanWebP(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        const int extended = 12 + 8, exif = 0x08, xmp = 0x04;
        clean.Write(bytes[..12]);
        var end = Math.Min(bytes.Length, 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        for (var at = 12; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var padded = (long)length + (length & 1);
            if (length > end - at - 8) break;
            var kind = bytes.Slice(at, 4);
            if (Shows(kind)) clean.Write(bytes.Slice(at, (int)Math.Min(8 + padded, bytes.Length - at)));
            at = (int)Math.Min(at + 8 + padded, int.MaxValue - 8);
        }
        var written = clean.GetBuffer().AsSpan(0, (int)clean.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(written[4..], (uint)(written.Length - 8));
        if (written.Length > extended && written[12..].StartsWith("VP8X"u8)) written[extended] &= 0xFF ^ (exif | xmp);

        static bool Shows(ReadOnlySpan<byte> kind) => kind.StartsWith("VP8"u8) || kind.SequenceEqual("ALPH"u8) || kind.SequenceEqual("ANIM"u8)
            || kind.SequenceEqual("ANMF"u8) || kind.SequenceEqual("ICCP"u8);
    }

    // GIF89a, 22 to 27: image blocks begin with 0x2C, extensions with 0x21, the file ends with 0x3B.
    static void CleanGif(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        var at = 13 + TableOf(bytes[10]);
        clean.Write(bytes[..Math.Min(at, bytes.Length)]);
        while (at < bytes.Length && bytes[at] is 0x21 or 0x2C)
        {
            var start = at;
            var isImage = bytes[at] == 0x2C;
            if (at + (isImage ? 11 : 2) > bytes.Length) break;
            at += isImage ? 11 + TableOf(bytes[at + 9]) : 2;
            while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
            at = Math.Min(at + 1, bytes.Length);
            if (isImage || bytes[start + 1] == 0xF9 || Loops(bytes[start..at])) clean.Write(bytes[start..at]);
        }
        clean.WriteByte(0x3B);

        static int TableOf(byte flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;
        static bool Loops(ReadOnlySpan<byte> block) => block.Length > 14 && block[1] == 0xFF && (block[3..].StartsWith("NETSCAPE2.0"u8) || block[3..].StartsWith("ANIMEXTS1.0"u8));
    }
}

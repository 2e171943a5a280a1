// How large a file is, in words.

using System.Globalization;

namespace Transparency.Engine.Files;

/// <summary>Sizes for readers.</summary>
public static class FileSize
{
    /// <summary><c>512 bytes</c>, <c>12 kB</c>, <c>1.2 MB</c>: of thousands, as the systems of readers count.</summary>
    public static string Words(long bytes) => bytes switch
    {
        1 => "1 byte",
        < 1_000 => $"{bytes.ToString(CultureInfo.InvariantCulture)} bytes",
        < 999_500 => $"{Math.Round(bytes / 1e3).ToString(CultureInfo.InvariantCulture)} kB",
        _ => $"{(bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture)} MB",
    };
}

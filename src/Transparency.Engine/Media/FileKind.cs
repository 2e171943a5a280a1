// What a file is, by its first bytes; its name may say something else.

using System.Text;

namespace Transparency.Engine.Media;

/// <summary>A kind of file.</summary>
/// <param name="Name">How readers call it: <c>PDF</c>, <c>JPEG</c>.</param>
/// <param name="Endings">The endings that its name may have; none where it is not published.</param>
public sealed record FileKind(string Name, params IReadOnlyList<string> Endings)
{
    public static readonly FileKind Jpeg = new("JPEG", ".jpg", ".jpeg");
    public static readonly FileKind Png = new("PNG", ".png");
    public static readonly FileKind Gif = new("GIF", ".gif");
    public static readonly FileKind WebP = new("WebP", ".webp");
    public static readonly FileKind Avif = new("AVIF", ".avif");
    public static readonly FileKind Svg = new("SVG", ".svg");
    public static readonly FileKind Icon = new("icon", ".ico");
    public static readonly FileKind Pdf = new("PDF", ".pdf");
    public static readonly FileKind Zip = new("ZIP", ".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp");
    public static readonly FileKind Sound = new("MP3", ".mp3");
    public static readonly FileKind Film = new("MP4", ".mp4");
    public static readonly FileKind Text = new("text", ".txt", ".csv", ".vtt", ".md", ".json", ".geojson", ".yml", ".yaml");
    public static readonly FileKind Heic = new("HEIC");
    public static readonly FileKind Tiff = new("TIFF");
    public static readonly FileKind Html = new("HTML");
    public static readonly FileKind OldOffice = new("old Word or Excel");
    public static readonly FileKind Unknown = new("unknown");

    /// <summary>The kind that the bytes are of.</summary>
    public static FileKind Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, var d, ..] => Brand(Encoding.Latin1.GetString([a, b, c, d])),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Tiff,
        [0, 0, 1, 0, ..] => Icon,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OldOffice,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, >= 0xE0, ..] => Sound,
        _ => OfWords(bytes),
    };

    private static FileKind Brand(string brand) => brand switch
    {
        "avif" or "avis" => Avif,
        "heic" or "heix" or "hevc" or "mif1" or "msf1" => Heic,
        _ => Film,
    };

    // A PDF may have some bytes before it begins; HTML and SVG have white space, remarks, a mark of the encoding.
    private static FileKind OfWords(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        if (start.IndexOf("%PDF-"u8) >= 0) return Pdf;
        if (start.IndexOf((byte)0) >= 0) return Unknown;
        var words = Encoding.Latin1.GetString(start).ToLowerInvariant();
        if (words.Contains("<svg", StringComparison.Ordinal)) return Svg;
        return words.Contains("<!doctype html", StringComparison.Ordinal) || words.Contains("<html", StringComparison.Ordinal) || words.Contains("<script", StringComparison.Ordinal) ? Html : Text;
    }
}

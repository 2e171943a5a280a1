// The site's icon for screens of telephones and the like, which cannot show favicon.svg.

using Transparency.Engine.Images;
using Transparency.Engine.Output;
using Transparency.Site.Model;

namespace Transparency.Site.Sharing;

/// <summary>Draws the icon: a text in three lines, on the site's colour. Screens cut its corners as they like.</summary>
internal static class SiteIcons
{
    /// <summary>What a telephone puts among its programs.</summary>
    public const int TouchSize = 180;

    /// <summary>What the manifest names.</summary>
    public static readonly IReadOnlyList<int> Sizes = [192, 512];

    private const int Shades = 16;

    // The lines of favicon.svg, whose picture is 32 wide: left end, right end, height, and how white they are.
    private static readonly IReadOnlyList<(float Left, float Right, float Y, float White)> Lines = [(8, 24, 10, 1), (8, 24, 16, 0.75f), (8, 17, 22, 0.5f)];

    /// <summary>An icon in each size; an office's own, from the folder <c>static</c>, stay. Each is drawn when it is written.</summary>
    /// <param name="band">The site's colour.</param>
    /// <param name="own">The paths of the office's own files.</param>
    public static IEnumerable<OutputFile> Files(Rgb band, IEnumerable<string> own)
    {
        var taken = own.ToHashSet(StringComparer.Ordinal);
        var palette = new Palette([.. Palette.Steps(band, new(255, 255, 255), Shades)]);
        return Sizes.Prepend(TouchSize)
            .Select(size => (Size: size, Path: Addresses.Icon(size)[1..]))
            .Where(icon => !taken.Contains(icon.Path))
            .Select(icon => new OutputFile(icon.Path, default, "the icons") { Made = () => Draw(icon.Size, palette) });
    }

    private static byte[] Draw(int size, Palette palette)
    {
        var canvas = new Canvas(size, size);
        var scale = size / 32f;
        foreach (var (left, right, y, white) in Lines)
            canvas.Stroke(left * scale, right * scale, y * scale, 1.5f * scale, white * (Shades - 1));
        return PngFile.Write(canvas, palette);
    }
}

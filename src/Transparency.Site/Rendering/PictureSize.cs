// How large a picture is, so that a page keeps room for it before it arrives.

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Site.Rendering;

internal static partial class PictureSize
{
    /// <summary>Width and height in pixels, or in the units of an SVG; null where the file is neither PNG nor SVG, or does not say.</summary>
    public static (int Width, int Height)? Of(byte[] bytes)
    {
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        if (bytes.AsSpan().StartsWith(png) && bytes.Length > 24) return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2048)));
        if (ViewBox().Match(start) is not { Success: true } box) return null;
        return (Rounded(box.Groups[1].Value), Rounded(box.Groups[2].Value));
    }

    private static int Rounded(string number) => Math.Max(1, (int)Math.Round(double.Parse(number, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"<svg[^>]*\sviewBox\s*=\s*[""']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9]{1,5}(?:\.[0-9]+)?)[\s,]+([0-9]{1,5}(?:\.[0-9]+)?)\s*[""']", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}

// The office's own colour, in the shades in which it can be read on light and on dark pages.

using System.Globalization;
using Transparency.Engine.Images;

namespace Transparency.Site.Rendering;

/// <summary>A colour; each part from 0 to 255. Contrasts are ratios from 1 to 21, by WCAG 2.2.</summary>
public readonly record struct OfficeColour(double Red, double Green, double Blue)
{
    /// <summary>What text must differ from its background by: WCAG 2.2, 1.4.3.</summary>
    public const double Enough = 4.5;

    // WCAG 2.2, 1.4.6, where the shade is ours to choose.
    private const double Ample = 7;

    private static readonly OfficeColour White = new(255, 255, 255);
    private static readonly OfficeColour Black = new(0, 0, 0);

    // The theme's panel in the dark: the palest that links stand on there.
    private static readonly OfficeColour Dark = new(0x1a, 0x25, 0x2c);

    /// <summary>Reads <c>#0b5a6f</c>; null where it is not written so.</summary>
    public static OfficeColour? Read(string text) =>
        text is ['#', .. { Length: 6 } digits] && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new(value >> 16, (value >> 8) & 255, value & 255)
            : null;

    /// <summary>How far white text stands out from it, from 1 to 21.</summary>
    public double ContrastWithWhite => Contrast(White);

    /// <summary>The nearest darker shade that white text can be read on.</summary>
    public OfficeColour Readable => Towards(Black, White, Enough);

    /// <summary>The nearest darker shade that white text is easily read on, from afar and in small pictures too.</summary>
    public OfficeColour Band => Towards(Black, White, Ample);

    /// <summary>As pictures have it.</summary>
    public Rgb Rgb => new((byte)Math.Round(Red), (byte)Math.Round(Green), (byte)Math.Round(Blue));

    /// <summary>The tokens of the theme that are made of it.</summary>
    public string Tokens()
    {
        var light = Towards(White, Dark, Ample);
        return $"@layer tokens{{:root{{--accent:{this};--band:{this};--link:{this}}}@media screen and (prefers-color-scheme:dark){{:root{{--accent:{light};--band:{Band};--link:{light}}}}}}}";
    }

    /// <summary><c>#0b5a6f</c>.</summary>
    public override string ToString() => Rgb.ToString();

    // Mixed with another colour, as little as is enough.
    private OfficeColour Towards(OfficeColour other, OfficeColour background, double contrast)
    {
        for (var share = 0.0; share < 1; share += 0.02)
        {
            var mixed = new OfficeColour(Red + ((other.Red - Red) * share), Green + ((other.Green - Green) * share), Blue + ((other.Blue - Blue) * share));
            if (mixed.Contrast(background) >= contrast) return mixed;
        }

        return other;
    }

    private double Contrast(OfficeColour other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private double Luminance()
    {
        return (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        static double Linear(double part) => part / 255 is var p && p <= 0.04045 ? p / 12.92 : Math.Pow((p + 0.055) / 1.055, 2.4);
    }
}

// The sixteen colours of a picture.

namespace Transparency.Engine.Images;

/// <summary>A colour; each part from 0 to 255.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary><c>#0b5a6f</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}

/// <summary>Up to sixteen colours.</summary>
public sealed class Palette(IReadOnlyList<Rgb> colours)
{
    public IReadOnlyList<Rgb> Colours { get; } = colours;

    /// <summary>Even steps from one colour to another, both among them.</summary>
    public static IEnumerable<Rgb> Steps(Rgb from, Rgb to, int count) => Enumerable.Range(0, count).Select(i => new Rgb(
        Part(from.Red, to.Red, i, count - 1), Part(from.Green, to.Green, i, count - 1), Part(from.Blue, to.Blue, i, count - 1)));

    private static byte Part(int from, int to, int step, int last) => (byte)(((from * (last - step)) + (to * step) + (last / 2)) / last);
}

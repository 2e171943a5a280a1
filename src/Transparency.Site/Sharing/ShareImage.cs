// What the picture of a page shows, and where.

using Transparency.Engine.Images;

namespace Transparency.Site.Sharing;

/// <summary>A picture for where a page is shared: the site's name on a band, the page's title, what it says as far as there is room, and who publishes it.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Place">Where it is for.</param>
/// <param name="Kind">What the page is among: <c>Areas</c>; empty at the top.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Summary">What it says, in a sentence.</param>
/// <param name="Publisher">Who publishes the site.</param>
internal sealed record ShareImage(string Site, string Place, string Kind, string Title, string Summary, string Publisher)
{
    public const int Width = 1200;
    public const int Height = 630;

    // Two rows of colours: from the page to its text, and from the band to the text on it.
    private const byte Page = 0;
    private const byte Band = Typeface.Levels + 1;

    private const int Margin = 72;
    private const int Room = Width - (2 * Margin);
    private const int BandHeight = 120;
    private const int MostLines = 4;
    private const int RuleAt = 548;
    private const int TitleAt = 196;

    // No title reaches above it, and nothing of what the page is among below.
    private const int TitleFrom = 200;

    // Between the title and the summary, between lines of the summary, and above the rule.
    private const int SummaryAfter = 66;
    private const int SummaryHeight = 46;
    private const int SummaryEnd = RuleAt - 24;

    private static readonly Typeface Name = new(44);
    private static readonly Typeface Small = new(30);
    private static readonly Typeface Text = new(34);
    private static readonly Typeface Foot = new(26);

    // The largest in which the title has room.
    private static readonly IReadOnlyList<(Typeface Face, int Lines, int Height)> Titles = [(new(84), 3, 96), (new(64), MostLines, 76)];

    private static readonly Rgb Paper = new(255, 255, 255);
    private static readonly Rgb Ink = new(0x10, 0x18, 0x1d);

    /// <summary>The colours, for a band that white text can be read on.</summary>
    public static Palette Colours(Rgb band) => new([.. Palette.Steps(Paper, Ink, Band), .. Palette.Steps(band, Paper, Band)]);

    // One of each for a thread that draws. The name, what the page is among and the publisher are often those of the picture before.
    [ThreadStatic]
    private static Canvas? _canvas;

    [ThreadStatic]
    private static PngRows? _rows;

    /// <summary>The picture as a PNG file.</summary>
    public byte[] Png(Palette colours)
    {
        var canvas = _canvas ??= new(Width, Height);
        Draw(canvas);
        return PngFile.Write(canvas, colours, _rows ??= new(BandHeight, TitleFrom, RuleAt, Height));
    }

    // Over whatever is on the canvas.
    private void Draw(Canvas canvas)
    {
        canvas.Clear(Page);
        canvas.Fill(0, 0, Width, BandHeight, Band);
        canvas.Fill(Margin, RuleAt, Room, 3, Band);

        var name = TextLines.Shortened(Site, Name, Room);
        Name.Draw(canvas, name, Margin, 76, Band);
        var after = Name.Width(name) + 24;
        Small.Draw(canvas, TextLines.Shortened(Place, Small, Math.Max(0, Room - after)), Margin + after, 76, Band);

        Small.Draw(canvas, TextLines.Shortened(Kind, Small, Room), Margin, 186, Page);
        var (face, height, lines) = Lines();
        for (var i = 0; i < lines.Count; i++) face.Draw(canvas, lines[i], Margin, TitleAt + (height * (i + 1)), Page);

        var first = TitleAt + (height * lines.Count) + SummaryAfter;
        var room = ((SummaryEnd - first) / SummaryHeight) + 1;
        if (first <= SummaryEnd)
        {
            var summary = TextLines.Wrap(Summary, Text, Room, room);
            for (var i = 0; i < summary.Count; i++) Text.Draw(canvas, summary[i], Margin, first + (SummaryHeight * i), Page);
        }

        Foot.Draw(canvas, TextLines.Shortened(Publisher, Foot, Room), Margin, 594, Page);
    }

    private (Typeface Face, int Height, IReadOnlyList<string> Lines) Lines()
    {
        foreach (var (face, most, height) in Titles.SkipLast(1))
        {
            // One line more than there is room for tells whether it was enough.
            if (TextLines.Wrap(Title, face, Room, most + 1) is var lines && lines.Count <= most) return (face, height, lines);
        }

        var (smallest, last, step) = Titles[^1];
        return (smallest, step, TextLines.Wrap(Title, smallest, Room, last));
    }
}

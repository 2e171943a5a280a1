// The part of a source line that a message points at, as it fits on a screen.

using System.Text;

namespace Transparency.Site.Commands;

/// <summary>A line ready to print and where its carets go.</summary>
/// <param name="Text">The line, or the part of it around the carets.</param>
/// <param name="Indent">Columns before the first caret.</param>
/// <param name="Carets">How many carets; 0 where the whole line is meant.</param>
internal readonly record struct SourceExcerpt(string Text, int Indent, int Carets)
{
    private const string Cut = "…";

    // An unclosed quote can make one line of a whole file: no more than this is looked at on either side.
    private const int Near = 1000;

    /// <summary>Cuts <paramref name="line"/> to <paramref name="room"/> columns around the span.</summary>
    /// <param name="line">The source line.</param>
    /// <param name="column">First character meant, from 1; 0 for the whole line.</param>
    /// <param name="length">Characters meant.</param>
    /// <param name="room">Columns to fill at most.</param>
    public static SourceExcerpt Of(string line, int column, int length, int room = 100)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var nearStart = Math.Max(0, start - Near);
        var nearEnd = Math.Min(line.Length, start + Near);
        var glyphs = Glyph.Of(line[nearStart..nearEnd]);
        var first = IndexAt(start - nearStart);
        var last = Math.Max(first + 1, IndexAt(start - nearStart + length));
        var (from, to) = Window(glyphs, first, room);
        var cutBefore = from > 0 || nearStart > 0;
        var cutAfter = to < glyphs.Count || nearEnd < line.Length;

        var text = new StringBuilder(cutBefore ? Cut : "");
        for (var i = from; i < to; i++) text.Append(glyphs[i].Text);
        if (cutAfter) text.Append(Cut);

        var indent = (cutBefore ? Cut.Length : 0) + Width(from, first);
        return new(text.ToString(), indent, column == 0 ? 0 : Math.Max(1, Width(first, Math.Min(last, to))));

        int IndexAt(int offset)
        {
            var index = glyphs.FindIndex(glyph => glyph.End > offset);
            return index < 0 ? glyphs.Count : index;
        }

        int Width(int begin, int end) => glyphs.Skip(begin).Take(end - begin).Sum(glyph => glyph.Width);
    }

    // A third of the room goes to what stands before the carets, and what is not needed after them too.
    private static (int From, int To) Window(List<Glyph> glyphs, int first, int room)
    {
        if (glyphs.Sum(glyph => glyph.Width) <= room) return (0, glyphs.Count);
        room -= 2 * Cut.Length;

        var after = glyphs.Skip(first).Sum(glyph => glyph.Width);
        var before = Math.Max(room / 3, room - after);
        var from = Math.Min(first, glyphs.Count);
        while (from > 0 && glyphs[from - 1].Width <= before) before -= glyphs[--from].Width;

        var left = room;
        var to = from;
        while (to < glyphs.Count && glyphs[to].Width <= left) left -= glyphs[to++].Width;
        return (from, to);
    }
}

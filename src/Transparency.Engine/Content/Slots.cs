// Cuts a document's words apart at its numbers, marks and ends of paragraphs, where the site has something to add.

using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Content;

/// <summary>The places of one document that the site fills in, in the order of the text.</summary>
internal sealed class Slots
{
    private readonly List<Segment> _segments = [];

    private Slots()
    {
    }

    /// <summary>Finds the places and puts a <see cref="SlotInline"/> at each.</summary>
    public static Slots Read(MarkdownText text, IReadOnlyList<Anchor> anchors)
    {
        var slots = new Slots();
        var known = anchors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        string? anchor = null;
        foreach (var block in text.Blocks().OfType<LeafBlock>().Where(b => b.Inline is not null && ParagraphMarks.PlaceOf(b) is null))
        {
            var own = AnchorOf(block) is { } id && known.Contains(id) ? id : null;
            anchor = own ?? anchor;
            slots.Cut(text, block.Inline!, anchor);
            if (own is not null) block.Inline!.AppendChild(slots.Slot("", new ParagraphEndSegment(own)));
        }

        return slots;
    }

    /// <summary>The markup of a part, cut at the places that were found in it.</summary>
    public IReadOnlyList<Segment> Of(Html html)
    {
        List<Segment> segments = [];
        var markup = html.Markup.AsSpan();
        while (markup.IndexOf(SlotRenderer.Opens) is var start and >= 0)
        {
            Add(markup[..start]);
            markup = markup[(start + 1)..];
            var end = markup.IndexOf(SlotRenderer.Closes);
            if (end < 0 || !int.TryParse(markup[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _segments.Count) continue;
            segments.Add(_segments[index]);
            markup = markup[(end + 1)..];
        }

        Add(markup);
        return segments;

        void Add(ReadOnlySpan<char> words)
        {
            if (words.Length > 0) segments.Add(new MarkupSegment(new(words.ToString())));
        }
    }

    private static string? AnchorOf(LeafBlock block) =>
        block.Inline?.FirstChild is DirectiveInline { Name: "para", Mend: null } mark ? $"para-{mark.Id}" : block.TryGetAttributes()?.Id;

    // A mark holds for the numbers before it that no mark has been found for.
    private void Cut(MarkdownText text, ContainerInline inlines, string? anchor)
    {
        List<int> waiting = [];
        foreach (var inline in inlines.FindDescendants<LeafInline>().ToList())
        {
            if (inline is DirectiveInline { Name: "source" or "figure", Mend: null } mark)
            {
                var segment = Marked(text, mark);
                if (segment is SourceSegment source) GiveSource(waiting, source);
                mark.ReplaceBy(Slot("", segment));
            }

            if (inline is LiteralInline literal && !IsInLink(literal)) waiting.AddRange(CutNumbers(text, literal, anchor));
        }
    }

    private static Segment Marked(MarkdownText text, DirectiveInline mark)
    {
        if (mark.Name == "figure") return new FigureSegment(mark.Id, text.Place(mark));
        var hash = mark.Id.IndexOf('#');
        return hash < 0 ? new SourceSegment(mark.Id, null, text.Place(mark)) : new SourceSegment(mark.Id[..hash], mark.Id[(hash + 1)..], text.Place(mark));
    }

    private void GiveSource(List<int> waiting, SourceSegment source)
    {
        foreach (var index in waiting) _segments[index] = (NumberSegment)_segments[index] with { Source = source };
        waiting.Clear();
    }

    private List<int> CutNumbers(MarkdownText text, LiteralInline literal, string? anchor)
    {
        List<int> found = [];
        var words = literal.Content.ToString();
        var from = 0;
        foreach (var (start, length) in StatedNumbers.In(words))
        {
            var number = words.Substring(start, length);
            if (start > from) literal.InsertBefore(new LiteralInline(words[from..start]));
            found.Add(_segments.Count);
            literal.InsertBefore(Slot(number, new NumberSegment(number, anchor, null, text.Place(literal.Span.Start + start, length))));
            from = start + length;
        }

        if (found.Count > 0) literal.Content = new(words[from..]);
        return found;
    }

    private SlotInline Slot(string text, Segment segment)
    {
        _segments.Add(segment);
        return new(text, _segments.Count - 1);
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }

        return false;
    }
}

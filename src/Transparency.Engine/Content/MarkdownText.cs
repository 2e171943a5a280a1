// A parsed text together with the file that it stands in, so that every message has its place.

using Markdig;
using Markdig.Syntax;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>The syntax tree of a document's text.</summary>
internal sealed class MarkdownText
{
    private readonly SourceFile _file;
    private readonly int _start;
    private readonly DiagnosticBag _bag;

    public MarkdownText(SourceFile file, int start, DiagnosticBag bag)
    {
        (_file, _start, _bag) = (file, start, bag);
        Tree = Markdown.Parse(file.Text[start..], MarkdownDialect.Pipeline);
    }

    public MarkdownDocument Tree { get; }

    /// <summary>All blocks, outer before inner, in the order of the text.</summary>
    public IEnumerable<Block> Blocks() => Under(Tree);

    public Diagnostics.SourceSpan Place(MarkdownObject part) => Place(part.Span.Start, part.Span.Length);

    public Diagnostics.SourceSpan Place(int offset, int length) => _file.Span(_start + Math.Max(0, offset), Math.Max(1, length));

    /// <summary>The source text from <paramref name="offset"/> to the end of its line.</summary>
    public ReadOnlySpan<char> Line(int offset)
    {
        var rest = _file.Text.AsSpan(Math.Min(_start + Math.Max(0, offset), _file.Text.Length));
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>A block as it is written.</summary>
    public string Source(Block block) => _file.Text.Substring(_start + block.Span.Start, block.Span.Length);

    public void Error(string code, string message, Diagnostics.SourceSpan at, string hint) => _bag.ErrorAt(_file, code, message, at, hint);

    public void Warning(string code, string message, Diagnostics.SourceSpan at, string hint) => _bag.WarningAt(_file, code, message, at, hint);

    private static IEnumerable<Block> Under(ContainerBlock container)
    {
        foreach (var block in container)
        {
            yield return block;
            if (block is not ContainerBlock inner) continue;
            foreach (var below in Under(inner)) yield return below;
        }
    }
}

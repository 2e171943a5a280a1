// Which Markdown is read here: CommonMark and tables, minus what surprises people who do not write programs.

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Transparency.Engine.Content;

/// <summary>The Markdown pipeline; its parts are named one by one.</summary>
internal static class MarkdownDialect
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .DisableHtml();
        // Four spaces at the beginning of a line are a slip of the hand, not a program.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // A line of dashes under a paragraph divides; it does not make the paragraph a heading.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new DirectiveParser());
        return builder.Build();
    }
}

// Tables that can be scrolled with the keyboard and whose headings are read out with their cells.

using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Transparency.Engine.Content;

/// <summary>Writes a table within a region of its own, named after the heading above it.</summary>
/// <param name="names">The name of each table.</param>
internal sealed class TableRenderer(IReadOnlyDictionary<Table, string> names) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"").WriteEscape(names[obj]).WriteLine("\">");
        renderer.WriteLine("<table>");
        var rows = obj.OfType<TableRow>().ToList();
        WriteRows(renderer, obj, [.. rows.Where(r => r.IsHeader)], "thead");
        WriteRows(renderer, obj, [.. rows.Where(r => !r.IsHeader)], "tbody");
        renderer.WriteLine("</table>").WriteLine("</section>");
    }

    /// <summary>Names tables after the heading above; a second one under the same heading gets a number.</summary>
    public static IReadOnlyDictionary<Table, string> Names(MarkdownText text)
    {
        Dictionary<Table, string> names = [];
        Dictionary<string, int> used = new(StringComparer.Ordinal);
        var heading = "";
        foreach (var block in text.Blocks())
        {
            if (block is HeadingBlock title) heading = PlainTexts.Of(title.Inline);
            if (block is not Table table) continue;
            var name = heading.Length > 0 ? $"Table: {heading}" : "Table";
            var count = used[name] = used.GetValueOrDefault(name) + 1;
            names.Add(table, count > 1 ? $"{name} ({count})" : name);
        }

        return names;
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, IReadOnlyList<TableRow> rows, string group)
    {
        if (rows.Count == 0) return;
        renderer.Write("<").Write(group).WriteLine(">");
        foreach (var row in rows)
        {
            renderer.WriteLine("<tr>");
            foreach (var cell in row.OfType<TableCell>()) WriteCell(renderer, table, row, cell);
            renderer.WriteLine("</tr>");
        }

        renderer.Write("</").Write(group).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell)
    {
        // An empty heading cell heads nothing.
        var isHeading = row.IsHeader && PlainTexts.Of(cell).Length > 0;
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : row.IndexOf(cell);
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        renderer.Write(isHeading ? "<th scope=\"col\"" : "<td");
        if (alignment is TableColumnAlign.Right) renderer.Write(" class=\"right\"");
        if (alignment is TableColumnAlign.Center) renderer.Write(" class=\"center\"");
        renderer.Write(">");
        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitBefore;
        renderer.WriteLine(isHeading ? "</th>" : "</td>");
    }
}

// The ways between the parts of a table that is too long for one page.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Which rows these are, and the pages with the others.</summary>
/// <param name="Rows">Which rows of how many.</param>
/// <param name="Links">The first part, the last, and those around this one; what lies between two is an item without an address and a note.</param>
[TemplateView]
public sealed partial record RowPartsView(string Rows, IReadOnlyList<LinkView> Links)
{
    private const int Around = 2;

    public static RowPartsView Of(IReadOnlyList<ListPart> parts, int number)
    {
        List<LinkView> links = [];
        var last = -1;
        foreach (var part in parts.Where(p => p.Number == 0 || p.Number == parts.Count - 1 || Math.Abs(p.Number - number) <= Around))
        {
            if (part.Number > last + 1) links.Add(new("…", null));
            links.Add(part.Number == number ? new(Span(part), null, "here") : new(Span(part), part.Url));
            last = part.Number;
        }

        return new($"{Words(parts[number])} of {Format.Number(parts[number].Count, null)}", links);
    }

    /// <summary>Which rows a part has, in words.</summary>
    public static string Words(ListPart part) => "rows " + Span(part);

    private static string Span(ListPart part) => $"{Format.Number(part.From + 1, null)} to {Format.Number(part.To, null)}";
}

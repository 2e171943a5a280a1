// The parts of an area's page, in which it tells what came here, what was promised and what people raised.

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>A part of the page of an area that shows rows of datasets.</summary>
/// <param name="Id">What a dataset's <c>transparency:chapter</c> says.</param>
/// <param name="Title">Its heading.</param>
public sealed record Chapter(string Id, string Title)
{
    public static readonly Chapter Money = new("money", "What came here");
    public static readonly Chapter Promises = new("promises", "What was promised");
    public static readonly Chapter Voices = new("voices", "What people raised");
    public static readonly Chapter Others = new("others", "Other figures");

    /// <summary>All, in the order of the page.</summary>
    public static readonly IReadOnlyList<Chapter> All = [Money, Promises, Voices, Others];

    /// <summary>Reports a chapter that there is not.</summary>
    public static void Check(IEnumerable<Table> tables, DiagnosticBag bag)
    {
        foreach (var schema in tables.Select(t => t.Schema))
        {
            if (schema.Chapter is not { } written || All.Any(c => c.Id == written.Value)) continue;
            bag.Error(
                DataCodes.SchemaUnsuitable, $"There is no chapter \"{written.Value}\".{NearestName.Suggest(written.Value, All.Select(c => c.Id))}", written.Span,
                $"Write one of {string.Join(", ", All.Select(c => c.Id))}.", sourceLine: schema.File.Line(written.Span.Line));
        }
    }

    /// <summary>The chapter of a dataset: the last where it names none.</summary>
    public static Chapter Of(TableSchema schema) => All.FirstOrDefault(c => c.Id == schema.Chapter?.Value) ?? Others;
}

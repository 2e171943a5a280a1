// content/corrections.yml: what the office says of its changes.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>The explanation of one change.</summary>
/// <param name="Dataset">Id of the dataset; null for a document.</param>
/// <param name="Row">Key of the row; null for all that was changed in the dataset.</param>
/// <param name="Column">Name of the column; null for all that was changed in the row.</param>
/// <param name="Document">The document; null for a dataset.</param>
/// <param name="Date">The day of the change; null where there is only one.</param>
/// <param name="Why">The explanation.</param>
/// <param name="Withhold">Whether the earlier words stay off the site.</param>
/// <param name="Settings">Where it stands.</param>
internal sealed record Correction(string? Dataset, string? Row, string? Column, string? Document, DateOnly? Date, string Why, bool Withhold, SettingsReader Settings)
{
    /// <summary>Whether the explanation is about that thing, whatever the row or the day.</summary>
    public bool Explains(Thing thing) => thing.Kind switch
    {
        ThingKind.Dataset => thing.Id == Dataset,
        ThingKind.Document => thing.Id == Document || thing.Id.Split('/')[^1] == Document,
        _ => false,
    };
}

/// <summary>Reads the explanations.</summary>
internal static class Corrections
{
    public static IReadOnlyList<Correction> Read(SourceFile? file, DiagnosticBag bag) =>
        file is null ? [] : [.. SettingsReader.OpenList(file, bag).Select(Read).OfType<Correction>()];

    private static Correction? Read(SettingsReader read)
    {
        var document = read.Text("document");
        var dataset = document is null ? read.RequiredText("dataset", "csp-allocations") : null;
        var row = document is null ? read.Text("row") : null;
        var column = document is null ? read.Text("column") : null;
        var date = read.Date("date");
        var why = read.RequiredText("why", "The figure was copied from the wrong line.");
        var withhold = read.Boolean("withhold");
        read.Done();
        if (why is null || (document is null && dataset is null)) return null;
        return new(dataset, row, column, document is null ? null : Id(document), date, why, withhold, read);
    }

    // A path from the folder, from the content, or with its ending is as good.
    private static string Id(string written)
    {
        var id = written.Trim('/');
        if (id.StartsWith("content/", StringComparison.Ordinal)) id = id["content/".Length..];
        return id.EndsWith(".md", StringComparison.Ordinal) ? id[..^".md".Length] : id;
    }
}

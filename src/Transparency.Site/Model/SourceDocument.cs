// A document that figures come from.

using System.Globalization;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>One row of <c>seeds/sources.csv</c>.</summary>
/// <param name="Id">What the column <c>source</c> holds.</param>
/// <param name="Title">Full title.</param>
/// <param name="ShortTitle">Title for links in tables.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="DateLabel">Its date in words; null where not known.</param>
/// <param name="Sha256">Hash of the file that was transcribed; null where there was no file.</param>
/// <param name="Url">Where the public finds it; null where not known.</param>
/// <param name="Note">Anything to mind.</param>
/// <param name="Row">The row.</param>
public sealed record SourceDocument(
    string Id,
    string Title,
    string ShortTitle,
    string? Publisher,
    string? DateLabel,
    string? Sha256,
    string? Url,
    string? Note,
    Row Row)
{
    /// <summary>Its day; of some documents only the month or the year is known.</summary>
    public DateOnly? Day =>
        DateOnly.TryParseExact(Row.Text("date") ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The page that lists everything taken from the document.</summary>
    public string PageUrl => Addresses.Source(Id);

    public static SourceDocument Of(Row row) => new(
        row.Text("id") ?? "",
        row.Text("title") ?? "",
        row.Text("short_title") ?? row.Text("title") ?? "",
        row.Text("publisher"),
        row.Text("date_label") ?? (row.Date("date") is { } date ? Format.Date(date) : row.Text("date") is { } partial ? Format.PartialDate(partial) : null),
        row.Text("sha256"),
        row.Text("url"),
        row.Text("note"),
        row);
}

// Where a reader finds what was changed.

using Transparency.Site.History;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Links from changes; what is no longer on the site is named without a link.</summary>
public static class ChangeLinks
{
    /// <summary>How many entries the page of changes shows; the rest is in the file for downloading.</summary>
    public const int MostEntries = 500;

    /// <summary>The changes that the page of changes shows.</summary>
    public static IEnumerable<Change> Shown(SiteModel model) => model.Changes.All.Take(MostEntries);

    /// <summary>The entry on the page of changes, or the page where it is too old for it.</summary>
    public static string Entry(Change change, SiteModel model) =>
        Shown(model).Any(c => c.Id == change.Id) ? $"{Addresses.Changes}#{change.Id}" : Addresses.Changes;

    public static LinkView Thing(Thing thing, SiteModel model) => new(thing.Title, thing.Kind switch
    {
        ThingKind.Dataset => model.Table(thing.Id) is null ? null : thing.Id switch
        {
            "areas" => Addresses.Areas,
            "sources" => Addresses.Sources,
            _ => Addresses.Dataset(thing.Id),
        },
        ThingKind.Document when thing.Id == "home" => "/",
        ThingKind.Document => model.Publications.FirstOrDefault(p => $"{p.Kind.Folder}/{p.Document.Slug}" == thing.Id)?.Url,
        _ => null,
    });

    public static LinkView Row(Thing thing, ChangedRow row, SiteModel model)
    {
        var isThere = row.Key.Length > 0 && model.Table(thing.Id)?.Find(row.Key) is not null;
        return new(row.Name, isThere ? model.UrlOf(thing.Id, row.Key) : null, ChangeWords.Why(row.Explanation));
    }
}

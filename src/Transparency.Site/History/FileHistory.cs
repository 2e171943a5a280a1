// Pictures and papers that came, were replaced or went.

namespace Transparency.Site.History;

/// <summary>Tells of <c>content/files</c>, by name alone.</summary>
internal static class FileHistory
{
    public static IEnumerable<Change> Changes(Step step) =>
        from file in step.Files
        let name = ContentPath.FileName(file.Path)
        where name is not null
        let kind = !file.WasThere ? ChangeKind.Added : !file.IsThere ? ChangeKind.Removed : ChangeKind.Changed
        select new Change("", step.Day, kind, new(ThingKind.File, name, name), [], [], null, file.Reason, null);
}

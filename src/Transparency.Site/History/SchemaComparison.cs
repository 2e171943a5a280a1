// What a dataset's description says of it, before and after.

using Transparency.Engine.Data;

namespace Transparency.Site.History;

/// <summary>Compares descriptions in what readers see of them.</summary>
internal static class SchemaComparison
{
    public static IReadOnlyList<ChangedPart> Parts(TableSchema before, TableSchema after)
    {
        List<ChangedPart> parts = [];
        if (ReferenceEquals(before, after)) return parts;
        Add("title", "Name", before.Title, after.Title);
        Add("description", "Description", before.Description, after.Description);
        foreach (var column in before.Columns.Where(c => after.Find(c.Name) is null)) Add(column.Name, "Column", column.Title, null);
        foreach (var column in after.Columns)
        {
            if (before.Find(column.Name) is not { } old) Add(column.Name, "Column", null, column.Title);
            else Add(column.Name, $"Unit of “{column.Title}”", old.Unit, column.Unit);
        }

        return parts;

        void Add(string name, string label, string? was, string? now)
        {
            if (was != now) parts.Add(new(name, label, ChangedValue.Of(was), ChangedValue.Of(now)));
        }
    }
}

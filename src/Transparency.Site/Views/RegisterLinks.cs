// The entries of a register as links.

using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RegisterLinks
{
    /// <summary>Links to the entries of a register by name, each with how many projects it has.</summary>
    public static IEnumerable<LinkView> Of(SiteModel model, string register)
    {
        if (model.Table(register) is not { } table) return [];
        var projects = model.Table(Projects.Dataset);
        var column = projects?.Schema.ReferringTo(register);
        return table.Rows
            .Select(row => (Id: row.Text("id") ?? "", Name: row.Text("name") ?? ""))
            .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Select(entry =>
            {
                var count = column is null ? 0 : projects!.Rows.Count(r => r.List(column.Name).Contains(entry.Id));
                return new LinkView(entry.Name, Addresses.RegisterEntry(register, entry.Id), count == 0 ? null : Format.Count(count, "project", "projects"));
            });
    }
}

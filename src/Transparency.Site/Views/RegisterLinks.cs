// The entries of a register as links.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RegisterLinks
{
    /// <summary>Links to the entries of a register by name, each with how many projects it has.</summary>
    public static IEnumerable<LinkView> Of(SiteModel model, string register)
    {
        if (model.Table(register) is not { } table) return [];
        return Entries(table).Select(entry =>
        {
            var projects = model.Data.RowsNaming(register, entry.Id).Where(t => t.Table.Id == Projects.Dataset).Sum(t => t.Rows.Count);
            return new LinkView(entry.Name, Addresses.RegisterEntry(register, entry.Id), projects == 0 ? null : Format.Count(projects, "project", "projects"));
        });
    }

    /// <summary>As <see cref="Of"/>, in groups: in force, former, to come.</summary>
    public static IReadOnlyList<LinkGroupView> Groups(SiteModel model, string register)
    {
        var links = Of(model, register).ToDictionary(link => link.Url!, StringComparer.Ordinal);
        return model.Table(register) is not { } table
            ? []
            : StandingGroups.Of(model, register, Entries(table).Select(entry => (entry.Id, links[Addresses.RegisterEntry(register, entry.Id)])));
    }

    /// <summary>The entries of a register by name.</summary>
    public static IEnumerable<(string Id, string Name)> Entries(Table register) =>
        register.Rows
            .Select(row => (Id: row.Key, Name: row.Text("name") ?? row.Key))
            .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal);
}

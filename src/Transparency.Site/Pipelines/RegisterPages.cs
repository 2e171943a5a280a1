// A page for each fund and each organisation: the projects, and all other rows that name it.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the list of a register shows.</summary>
[TemplateView]
public sealed partial record RegisterListView(IReadOnlyList<LinkGroupView> Entries, TableView? Money, LinkView Dataset);

/// <summary>What the page of a fund or an organisation shows.</summary>
[TemplateView]
public sealed partial record RegisterEntryView(
    string? Description,
    IReadOnlyList<SentenceView> Time,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<LinkView> Places,
    IReadOnlyList<NoteView> Notes,
    ProjectsView? Projects,
    IReadOnlyList<TableView> Tables);

public static class RegisterPages
{
    /// <summary>The registers that have pages of their own.</summary>
    private static readonly IReadOnlyList<string> Registers = ["funds", "organisations"];

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        foreach (var register in Registers)
        {
            if (model.Table(register) is not { } table) continue;
            var crumb = new LinkView(table.Schema.Title, Addresses.Register(register));
            yield return new(
                crumb.Url!,
                "register",
                table.Schema.Title,
                table.Schema.Description,
                [Page.HomeCrumb],
                () => new RegisterListView(RegisterLinks.Groups(model, register), Money(model, table), new(table.Schema.Title, Addresses.Dataset(register))),
                table.Schema.Path);
            if (RestPage(model, table, crumb) is { } rest) yield return rest;
            foreach (var row in table.Rows) yield return EntryPage(model, register, crumb, row);
        }
    }

    private static TableView? Money(SiteModel model, Table register)
    {
        if (model.Table(Projects.Dataset)?.Schema.ReferringTo(register.Id) is not { } column) return null;
        var entries = RegisterLinks.Entries(register).Select(e => (new LinkView(e.Name, Addresses.RegisterEntry(register.Id, e.Id)), e.Id));
        return ProjectBreakdown.Table(
            model,
            $"money-by-{register.Id}",
            $"Projects and their money: {register.Schema.Title.ToLowerInvariant()}",
            column.Title,
            entries,
            p => p.Row.Text(column.Name),
            new("None stated", Addresses.NoEntry(register.Id)));
    }

    private static Page? RestPage(SiteModel model, Table register, LinkView crumb)
    {
        if (model.Table(Projects.Dataset)?.Schema.ReferringTo(register.Id) is not { } column) return null;
        var projects = Projects.All(model).Where(p => p.Row.Text(column.Name) is null).ToList();
        var title = $"{column.Title}: none stated";
        return RestView.Of(model, projects, title, Addresses.NoEntry(register.Id), column.Name, []) is { } view
            ? new(Addresses.NoEntry(register.Id), "rest", title, "Projects of which the documents do not state it.", [Page.HomeCrumb, crumb], view)
            : null;
    }

    private static Page EntryPage(SiteModel model, string register, LinkView crumb, Row row)
    {
        var id = row.Text("id") ?? "";
        var name = row.Text("name") ?? id;
        var page = Addresses.RegisterEntry(register, id);
        return new(
            page,
            "register-entry",
            name,
            row.Text("description") ?? $"{name}: projects, money and documents, with the source of every figure.",
            [Page.HomeCrumb, crumb],
            () => EntryView(model, register, row, page),
            row.Release.File.Path);
    }

    private static RegisterEntryView EntryView(SiteModel model, string register, Row row, string page)
    {
        var id = row.Text("id") ?? "";
        var (_, column, rows) = model.Data.RowsNaming(register, id).FirstOrDefault(t => t.Table.Id == Projects.Dataset);
        var facts = row.Schema.Columns
            .Where(c => c.Name is not ("id" or "name" or "description") && !Provenance.IsBookkeeping(c.Name) && !row[c].IsEmpty)
            .Select(c => new FactView(c.Title, CellViews.Of(model, row, c).Values));
        return new(
            row.Text("description"),
            ValiditySentences.Of(model, register, id),
            [.. facts],
            RowSources.Places(model, row),
            RowSources.Notes(model, row),
            rows is null ? null : ProjectsView.Of(model, [.. rows.Select(Projects.Of)], $"Projects: {row.Text("name") ?? id}", page, column.Name, id),
            [.. TableViews.Naming(model, register, id, Projects.Dataset, page)]);
    }
}

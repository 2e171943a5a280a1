// What the templates of the plain site may read.

using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Theming;

namespace Transparency.PlainSite;

/// <summary>What a page has whatever its kind.</summary>
/// <param name="Type">The template.</param>
/// <param name="Url">From the site's root.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">For search engines; null for that of the site.</param>
/// <param name="Trail">The pages above it.</param>
[TemplateView]
public sealed partial record PageView(string Type, string Url, string Title, string? Description, IReadOnlyList<LinkView> Trail);

[TemplateView]
public sealed partial record LinkView(string Title, string Url);

/// <summary>Where one is in a list of several pages; an address is null at either end.</summary>
[TemplateView]
public sealed partial record PagerView(int Number, int Total, string? Previous, string? Next);

/// <summary>What a page shows beside its name.</summary>
[TemplateView]
public sealed partial record ListView(
    IReadOnlyList<ProjectView> Projects, IReadOnlyList<GroupView> Groups, IReadOnlyList<NewsletterView> Newsletters, TotalView? Total, PagerView? Pager);

/// <summary>How many projects and how much money, in words.</summary>
[TemplateView]
public sealed partial record TotalView(string Projects, string Amount)
{
    public static TotalView Of(IReadOnlyList<ProjectView> projects) => new(Text.Number(projects.Count), Text.Money(projects.Sum(p => p.Pounds)));
}

/// <summary>All projects of an area or of an organisation.</summary>
[TemplateView]
public sealed partial record GroupView(string Title, string Url, IReadOnlyList<ProjectView> Projects, TotalView Total);

[TemplateView]
public sealed partial record NewsletterView(string Title, string Url, string Summary, DateOnly Date, Html Words)
{
    public string Day => Text.Iso(Date);

    public string DateText => Text.Long(Date);
}

/// <summary>A project; its row stands in several lists and is made once.</summary>
[TemplateView]
public sealed partial record ProjectView(
    string Id, string Title, string About, LinkView Organisation, LinkView Area, string Fund, string Year, decimal Pounds, DateOnly Date) : IKeptView
{
    public string Url => $"/projects/{Id}/";

    public string Amount => Text.Money(Pounds);

    public string Day => Text.Iso(Date);

    public string DateText => Text.Long(Date);

    public KeptMarkup Kept { get; } = new();

    public static ProjectView Of(Row row, Func<string, string, LinkView> link) => new(
        row.Text("id") ?? "",
        row.Text("title") ?? "",
        row.Text("description") ?? "",
        link("organisations", row.Text("organisation") ?? ""),
        link("areas", row.Text("area") ?? ""),
        row.Text("fund") ?? "",
        row.Text("financial_year") ?? "",
        row.Amount("amount") ?? 0,
        row.Date("award_date") ?? default);
}

internal static class Text
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Money(decimal pounds) => "£" + pounds.ToString("N0", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

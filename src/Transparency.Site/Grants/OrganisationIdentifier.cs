// What others know an organisation by: its number in a public register, or failing that an id of the publisher's own.

using System.Text.RegularExpressions;
using Transparency.Engine.Data;

namespace Transparency.Site.Grants;

/// <summary>
/// Identifiers by the 360Giving Data Standard. The columns of the dataset <c>organisations</c> that are looked at, where it has
/// them: <c>org_id</c>, <c>charity_number</c> and <c>company_number</c>.
/// </summary>
public static partial class OrganisationIdentifier
{
    /// <summary>Stands where the prefix would, so that such an identifier cannot pass for a real one.</summary>
    public const string NoPrefix = "NO-PREFIX";

    /// <summary>Whether it is written as the prefixes that 360Giving issues.</summary>
    public static bool IsPrefix(string text) => Prefix().IsMatch(text);

    /// <summary>Whether it begins with the code of a register, as <c>GB-CHC-1234567</c> does.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>Charities of England and Wales, Scotland, and Northern Ireland.</summary>
    public static bool IsCharityNumber(string text) => CharityNumber().IsMatch(text);

    /// <summary>Eight characters; those of England and Wales that begin with noughts keep them.</summary>
    public static bool IsCompanyNumber(string text) => CompanyNumber().IsMatch(text);

    /// <summary>An id of the publisher's own, with the prefix that makes it unique in the world.</summary>
    public static string Own(string? prefix, string id) => $"{prefix ?? NoPrefix}-{id}";

    /// <summary>The identifier of an organisation. A number that cannot be right is not used.</summary>
    public static string Of(Row organisation, string? prefix)
    {
        if (organisation.Text("org_id") is { } id && IsWhole(id)) return id;
        if (organisation.Text("charity_number") is { } charity && IsCharityNumber(charity)) return Register(charity) + charity;
        if (organisation.Text("company_number") is { } company && IsCompanyNumber(company)) return "GB-COH-" + company;
        return Own(prefix, "ORG:" + organisation.Key);
    }

    private static string Register(string charity) =>
        charity.StartsWith("SC", StringComparison.Ordinal) ? "GB-SC-" : charity.StartsWith("NIC", StringComparison.Ordinal) ? "GB-NIC-" : "GB-CHC-";

    [GeneratedRegex("^360G-[A-Za-z0-9_]+$")]
    private static partial Regex Prefix();

    [GeneratedRegex("^([A-Z]{2}-[A-Z0-9]+|360G)-[^\\s]+$")]
    private static partial Regex Whole();

    [GeneratedRegex("^([0-9]{6,7}|SC[0-9]{6}|NIC[0-9]{6})$")]
    private static partial Regex CharityNumber();

    [GeneratedRegex("^([0-9]{8}|[A-Z]{2}[0-9]{6})$")]
    private static partial Regex CompanyNumber();
}

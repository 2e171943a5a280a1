// A grant as the 360Giving Data Standard has it, whatever the format.

namespace Transparency.Site.Grants;

/// <summary>What the standard wants to know, and what of the rest is known.</summary>
/// <param name="Identifier">Unique in the world where the publisher has a prefix.</param>
/// <param name="Title">At most 140 characters.</param>
/// <param name="Amount">Pounds.</param>
/// <param name="Url">Whole address of the project's page.</param>
/// <param name="Modified">The day of the newest document or change that is known to be about it; null where none is.</param>
/// <param name="Sources">Where the row comes from, as words and whole address.</param>
public sealed record Grant(
    string Identifier,
    string Title,
    string Description,
    decimal Amount,
    DateOnly AwardDate,
    string Url,
    GrantBody Recipient,
    GrantBody Funder,
    GrantProgramme? Programme,
    GrantPlace? Place,
    DateOnly? Modified,
    IReadOnlyList<(string Title, string Url)> Sources);

/// <summary>Who gives or receives.</summary>
public sealed record GrantBody(string Identifier, string Name, string? CharityNumber = null, string? CompanyNumber = null);

/// <summary>The fund that the money comes from.</summary>
public sealed record GrantProgramme(string Code, string Title);

/// <summary>Whom it is for, by area.</summary>
/// <param name="Code">The code of official statistics; null where the register of areas gives none.</param>
public sealed record GrantPlace(string Name, string? Code)
{
    /// <summary>What kind of code it is; null where the standard's list does not say.</summary>
    public string? CodeType => Code is null ? null : GeoCodeTypes.Of(Code);
}

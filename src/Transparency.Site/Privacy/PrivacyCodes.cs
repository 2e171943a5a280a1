// Codes of messages about personal data.

namespace Transparency.Site.Privacy;

/// <summary>Slugs of messages about what is someone's own; each is explained beside the content.</summary>
public static class PrivacyCodes
{
    public const string Email = "privacy/email";

    public const string Telephone = "privacy/telephone";

    /// <summary>A number that belongs to one person: National Insurance, NHS, bank account, card.</summary>
    public const string Number = "privacy/number";

    public const string Birth = "privacy/birth";

    public const string Postcode = "privacy/postcode";

    public const string Vehicle = "privacy/vehicle";

    /// <summary>The number of a case or of an officer, or a name beside the letter that stands for it.</summary>
    public const string Case = "privacy/case";

    /// <summary>A column that holds what is not published.</summary>
    public const string Column = "privacy/column";

    /// <summary>A recipient that is a person.</summary>
    public const string Person = "privacy/person";

    /// <summary>Pay beside a name, below what the office publishes with names.</summary>
    public const string Pay = "privacy/pay";

    /// <summary>An allowed text that stands nowhere.</summary>
    public const string Needless = "privacy/needless";
}

// What in a text is someone's own: found by its form before it is published.

using System.Text;
using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Privacy;

/// <summary>Something personal in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Characters before it.</param>
/// <param name="Text">As written; not to be shown.</param>
public readonly record struct PersonalText(PersonalKind Kind, int Start, string Text);

/// <summary>A kind of personal data.</summary>
/// <param name="Severity">An error where the form leaves no doubt.</param>
/// <param name="Code">The message's code.</param>
/// <param name="What">How it is called: <c>an e-mail address</c>.</param>
public sealed record PersonalKind(Severity Severity, string Code, string What);

/// <summary>
/// Finds e-mail addresses, telephone numbers, postcodes, the numbers of persons, banks and cards, dates of birth, vehicles, and cases, as
/// they are written in the United Kingdom. A form is no proof: what may be published is for the office to say.
/// </summary>
public static partial class PersonalData
{
    private static readonly PersonalKind Email = new(Severity.Error, PrivacyCodes.Email, "an e-mail address");
    private static readonly PersonalKind Telephone = new(Severity.Error, PrivacyCodes.Telephone, "a telephone number");
    private static readonly PersonalKind Insurance = new(Severity.Error, PrivacyCodes.Number, "a National Insurance number");
    private static readonly PersonalKind Health = new(Severity.Error, PrivacyCodes.Number, "an NHS number");
    private static readonly PersonalKind Card = new(Severity.Error, PrivacyCodes.Number, "the number of a bank card");
    private static readonly PersonalKind Account = new(Severity.Error, PrivacyCodes.Number, "a sort code with an account number");
    private static readonly PersonalKind Birth = new(Severity.Error, PrivacyCodes.Birth, "a date of birth");
    private static readonly PersonalKind Postcode = new(Severity.Warning, PrivacyCodes.Postcode, "a whole postcode");
    private static readonly PersonalKind Vehicle = new(Severity.Warning, PrivacyCodes.Vehicle, "the number plate of a vehicle");
    private static readonly PersonalKind Case = new(Severity.Warning, PrivacyCodes.Case, "the number of a case or of an officer, or a name beside a letter that stands for it");

    private static readonly IReadOnlyList<(PersonalKind Kind, Regex Form, Func<string, bool> IsSound)> Forms =
    [
        (Email, EmailForm(), _ => true),
        (Insurance, InsuranceForm(), _ => true),
        (Account, AccountForm(), _ => true),
        (Card, CardForm(), IsCard),
        (Health, HealthForm(), IsHealth),
        (Telephone, TelephoneForm(), IsTelephone),
        (Birth, BirthForm(), _ => true),
        (Postcode, PostcodeForm(), _ => true),
        (Vehicle, VehicleForm(), _ => true),
        (Case, CaseForm(), _ => true),
    ];

    /// <summary>All that is found, in the order of the text; what lies within another is not told again.</summary>
    public static IReadOnlyList<PersonalText> Find(string text)
    {
        List<PersonalText> found = [];
        foreach (var (kind, form, isSound) in Forms)
        {
            // Most cells are short words: nothing has a form without a digit or an at sign, but a name in brackets.
            if (kind == Email ? !text.Contains('@') : kind != Case && !text.AsSpan().ContainsAnyInRange('0', '9')) continue;
            for (var match = form.Match(text); match.Success; match = match.NextMatch())
            {
                if (isSound(match.Value) && !found.Any(f => f.Start < match.Index + match.Length && match.Index < f.Start + f.Text.Length)) found.Add(new(kind, match.Index, match.Value));
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>The text with all but the first and the last sign of what was found in it covered; of the same length.</summary>
    /// <param name="text">What is to be shown in a message.</param>
    /// <param name="isAllowed">What may be read.</param>
    public static string Covered(string text, Predicate<string> isAllowed)
    {
        StringBuilder? covered = null;
        foreach (var found in Find(text).Where(f => f.Kind.Severity == Severity.Error && !isAllowed(f.Text)))
        {
            covered ??= new(text);
            for (var i = found.Start + 1; i < found.Start + found.Text.Length - 1; i++)
            {
                if (char.IsLetterOrDigit(covered[i])) covered[i] = '•';
            }
        }

        return covered?.ToString() ?? text;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // Ten or eleven digits with the nought, of a kind that is given to places, mobiles and companies.
    private static bool IsTelephone(string text)
    {
        var digits = Digits(text.Replace("(0)", "", StringComparison.Ordinal));
        if (text.StartsWith("+44", StringComparison.Ordinal)) digits = "0" + digits[2..];
        return digits.Length is 10 or 11 && digits[0] == '0' && digits[1] is '1' or '2' or '3' or '5' or '7' or '8' or '9';
    }

    // By Luhn's sum.
    private static bool IsCard(string text)
    {
        var digits = Digits(text);
        if (digits.Length is < 13 or > 19) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        }

        return sum % 10 == 0;
    }

    // The tenth digit checks the nine before it.
    private static bool IsHealth(string text)
    {
        var digits = Digits(text);
        var check = 11 - digits.Take(9).Select((d, i) => (d - '0') * (10 - i)).Sum() % 11;
        return (check == 11 ? 0 : check) == digits[9] - '0';
    }

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b", RegexOptions.CultureInvariant)]
    private static partial Regex InsuranceForm();

    [GeneratedRegex(@"\b[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}\b[^0-9\n]{1,40}\b[0-9]{8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex AccountForm();

    [GeneratedRegex(@"(?<![0-9])(?<![0-9][.-])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex CardForm();

    [GeneratedRegex(@"(?<![0-9])(?<![0-9][.-])[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex HealthForm();

    [GeneratedRegex(@"(?<![0-9A-Za-z£$€#/])(?<![0-9][.-])(?:\+44[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:[ ().-]{0,2}[0-9]){8,9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TelephoneForm();

    [GeneratedRegex(@"\b(?:DOB|D\.O\.B\.|date of birth|born on|born)\b[^A-Za-z0-9\n]{0,4}(?:[0-9]{1,2}[./ -][0-9]{1,2}[./ -][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} [0-9]{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BirthForm();

    [GeneratedRegex(@"\b(?:[A-Z]{1,2}[0-9][A-Z0-9]?) ?[0-9][ABD-HJLNP-UW-Z]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PostcodeForm();

    // FY24 is a year.
    [GeneratedRegex(@"\b(?!FY)[A-HJ-PR-Y]{2}(?:[02][1-9]|[1-2]0|1[0-9]|[5-7][0-9]) ?[A-HJ-PR-Z]{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex VehicleForm();

    [GeneratedRegex(@"\b(?:[Cc]rime|[Ii]ncident|[Oo]ccurrence|[Cc]ustody) (?:[Rr]ef|[Rr]eference|[Nn]o|[Nn]umber)\b[^A-Za-z0-9\n]{0,3}(?=[A-Z0-9/*-]{0,12}[0-9])[A-Z0-9/*-]{5,20}|\b(?:PC|PCSO|DC|PS|DS|Sgt) ?[0-9]{3,5}\b|\b[Cc]ollar (?:[Nn]o|[Nn]umber)\b[^A-Za-z0-9\n]{0,3}[0-9]{2,6}|\b(?:Child|Victim|Witness|Complainant|Suspect) [A-Z] \([A-Z][a-z]+[^)\n]{0,40}\)", RegexOptions.CultureInvariant)]
    private static partial Regex CaseForm();
}

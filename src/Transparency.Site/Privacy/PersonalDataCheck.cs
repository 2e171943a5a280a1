// Nothing personal is published by mistake: every text and every cell is looked through before.

using System.Text;
using System.Text.RegularExpressions;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Site.Model;

namespace Transparency.Site.Privacy;

/// <summary>Reports what has the form of personal data, and columns and recipients that are persons' own.</summary>
internal sealed partial class PersonalDataCheck(SiteSettings settings, AllowedTexts allowed, DiagnosticBag bag)
{
    private const string Settings = "content/site.yml";
    private const string Allow = "If it is the office's or an organisation's own and meant for the public, add it to \"allowed\" in content/site.yml, with the reason.";
    private const string IsNone = "If it only looks like one, add it to \"allowed\" in content/site.yml, with the reason.";

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>Looks through everything that is published as text; not into PDFs, office documents and pictures.</summary>
    /// <param name="tree">The content.</param>
    /// <param name="files">Pictures and papers.</param>
    /// <param name="model">The site.</param>
    /// <param name="allowed">What is published although it looks personal.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="memo">What earlier readings found.</param>
    public static void Run(SourceTree tree, IEnumerable<PublishedFile> files, SiteModel model, AllowedTexts allowed, DiagnosticBag bag, Memo memo)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in tree.Files.Where(f => IsOfWords(f.Path))) Look($"privacy {file.Path}", file, check => check.Words(file));
        foreach (var file in files.Where(f => f.IsText)) Look($"privacy {file.Path}", file, check => check.Words(new(file.Path, Encoding.UTF8.GetString(file.Bytes.Span))));
        foreach (var table in model.Tables.Values) Look($"privacy of {table.Id}", table, check => check.Rows(table));
        Unmet(model.Settings, met, bag);

        void Look(string what, object at, Action<PersonalDataCheck> look) => met.UnionWith(memo.Of(what, [at, model.Settings], bag, told =>
        {
            var check = new PersonalDataCheck(model.Settings, allowed, told);
            look(check);
            return check._met;
        }));
    }

    // Tables are looked through cell by cell, addresses and outlines are made of nothing else.
    private static bool IsOfWords(string path) =>
        !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase) && !path.EndsWith("/README.md", StringComparison.Ordinal);

    private void Words(SourceFile file)
    {
        for (var line = 1; line <= file.LineCount; line++)
        {
            var text = file.Line(line);
            if (file.Path == Settings && settings.Allowed.Any(a => a.Text.Span.Line == line)) continue;
            foreach (var found in PersonalData.Find(text).Where(f => !IsAllowed(f.Text)))
                bag.Add(new(found.Kind.Severity, found.Kind.Code, Message(found), new(file.Path, line, found.Start + 1, found.Text.Length), Mend(found, "Take it out."), SourceLine: text));
        }
    }

    private void Rows(Table table)
    {
        foreach (var column in table.Schema.Columns)
        {
            if (Withheld().IsMatch(column.Name))
            {
                bag.Error(
                    PrivacyCodes.Column, $"A column \"{column.Name}\" is not published.", column.Span, "Take the column out of the schema and out of the CSV.",
                    sourceLine: table.Schema.File.Line(column.Span.Line));
            }
        }

        var recipients = table.Schema.Columns.Where(c => Recipient().IsMatch(c.Name) || (table.Id == "organisations" && c.Name == "name")).ToHashSet();
        foreach (var row in table.Rows)
        {
            foreach (var column in table.Schema.Columns.Where(c => c.Type.Type is Engine.Data.ValueType.Text or Engine.Data.ValueType.Uri)) Cell(row, column, recipients.Contains(column));
        }

        Pay(table);
    }

    private void Cell(Row row, Column column, bool isRecipient)
    {
        var text = row[column].Text;
        if (string.IsNullOrEmpty(text)) return;
        if (isRecipient && Person().IsMatch(text.Trim()) && !IsAllowed(text))
        {
            bag.WarningAt(row, column, PrivacyCodes.Person, $"\"{text.Trim()}\" seems to be a person.", "Write Individual, unless the person agreed to be named. " + Allow);
        }

        foreach (var found in PersonalData.Find(text).Where(f => !IsAllowed(f.Text) && !(column.HoldsContacts && f.Kind.Code is PrivacyCodes.Email or PrivacyCodes.Telephone or PrivacyCodes.Postcode)))
            bag.ReportAt(found.Kind.Severity, row, column, found.Kind.Code, Message(found), Mend(found, "Take it out. Where every cell of the column is an organisation's public contact, say so in the schema with \"transparency:contacts\": true."));
    }

    // From which pay on a name may stand beside it is for the office to know.
    private void Pay(Table table)
    {
        var pay = table.Schema.Columns.FirstOrDefault(c => PayColumn().IsMatch(c.Name) && c.Type.IsNumber);
        var name = table.Schema.Columns.FirstOrDefault(c => NameColumn().IsMatch(c.Name));
        if (pay is null || name is null) return;
        if (settings.NamedPayFrom is not { } least)
        {
            bag.Warning(
                PrivacyCodes.Pay, $"The column \"{pay.Name}\" tells what the persons in \"{name.Name}\" are paid.", pay.Span,
                "Write in content/site.yml from which pay on the office names persons, for example named_pay_from: 58200, or take the names out.", sourceLine: table.Schema.File.Line(pay.Span.Line));
            return;
        }

        foreach (var row in table.Rows.Where(r => r[pay].Value is decimal paid && paid < least && !r[name].IsEmpty))
            bag.WarningAt(row, name, PrivacyCodes.Pay, $"This person is named beside a pay below {Format.Number(least, "GBP")}.", "Empty the cell, and leave the post.");
    }

    private bool IsAllowed(string text)
    {
        if (!allowed.Has(text)) return false;
        _met.Add(AllowedTexts.Key(text));
        return true;
    }

    private static void Unmet(SiteSettings settings, HashSet<string> met, DiagnosticBag bag)
    {
        foreach (var listed in settings.Allowed.Where(a => !met.Contains(AllowedTexts.Key(a.Text.Value))))
            bag.Warning(PrivacyCodes.Needless, "This text is allowed, and stands nowhere in the content.", listed.Text.Span, "Take it out of the list, or write it as it stands in the content.");
    }

    private static string Message(PersonalText found) => $"This is {found.Kind.What}.";

    // A number of one person is never meant for the public.
    private static string Mend(PersonalText found, string mend) =>
        found.Kind.Code is PrivacyCodes.Number or PrivacyCodes.Birth ? $"Take it out. {IsNone}" : $"{mend} {Allow}";

    [GeneratedRegex("^(?:dob|d_o_b|date_of_birth|birth_?date|birthday|ni_?(?:no|number)|national_insurance(?:_number)?|nino|nhs_?(?:no|number)|bank_(?:account|details|name)|account_(?:no|number)|sort_code|iban|internal_notes?|private_notes?|home_address|victim(?:_name)?|suspect(?:_name)?|ethnicity|religion|sexual_orientation)$", RegexOptions.CultureInvariant)]
    private static partial Regex Withheld();

    [GeneratedRegex("^(?:organisation|organization|recipient|grantee|supplier|payee|beneficiary)(?:_name)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Recipient();

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllr|Councillor|Rev)\.? \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}'-]*){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("^(?:salary|pay|pay_band|remuneration|wage)(?:_.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PayColumn();

    [GeneratedRegex("^(?:name|person|post_?holder|officer|employee|holder)(?:_name)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameColumn();
}

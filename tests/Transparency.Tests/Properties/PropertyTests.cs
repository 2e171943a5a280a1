using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Engine.Spreadsheets;
using Transparency.Engine.Theming;
using Transparency.Site.Privacy;
using Transparency.Tests.Data;

namespace Transparency.Tests.Properties;

/// <summary>What holds for every text, tried with thousands that nobody thought of; a failure shows the shortest.</summary>
public sealed class PropertyTests
{
    private const int Tries = 3_000;

    // Signs that mean something to some format come often.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char[' ', '~'], One('"', '\'', ',', ';', '\n', '\r', '\t', '=', '+', '-', '@', '<', '>', '&', ':', '#', '[', ']', '(', ')', '{', '}', '|', '\\', '\u00A0', '£', 'é', '\u2019', '\u202F', '漢')).Array[0, 30].Select(letters => new string(letters));

    // A return alone is a control character, and told as one.
    private static readonly Gen<string> Written = Texts.Where(t => !t.Contains('\r'));

    private static readonly Gen<string> Addresses = One(
        "java", "script:", "JAVA", "data:", "text/html,", "vbscript:", "http://", "https:", "//", "/", "mailto:", "a@b.c", "\t", "\n", " ", "&#106;", "&colon;", "%6a", "\\", "\u0000", "\u200B", "#x", "?", "<", ">", "(", ")", "\"", "x", ":").Array[1, 8].Select(string.Concat);

    [Fact]
    public void A_text_in_a_downloaded_CSV_is_read_back_as_it_was() => Texts.Where(t => t.Trim() == t && t.Length > 0 && !t.Contains('\r')).Array[1, 4].Sample(texts =>
    {
        var csv = Encoding.UTF8.GetString(CsvText.Write(["a", "b"], texts.Select(t => (IReadOnlyList<string>)["x", t])).Span);
        var bag = new DiagnosticBag();
        var rows = Given.Table(bag, "odd", ["a string", "b string"], csv).Rows;
        return !bag.HasErrors && rows.Select(r => r.Text("b")).SequenceEqual(texts.Select(SpreadsheetFormula.Guarded));
    }, iter: Tries);

    [Fact]
    public void No_text_is_a_formula_once_it_is_guarded_and_no_two_texts_become_one() => Texts.Sample(text =>
    {
        var guarded = SpreadsheetFormula.Guarded(text);
        var runs = guarded.Length > 0 && guarded[0] is '=' or '@' or '\t' or '\r' or '\n';
        return !runs && (guarded == text || guarded == "'" + text) && SpreadsheetFormula.Guarded("'" + text) != guarded;
    }, iter: Tries);

    [Fact]
    public void A_setting_in_double_quotes_is_read_as_it_was_written() => Written.Sample(text =>
    {
        var bag = new DiagnosticBag();
        var written = JsonSerializer.Serialize(text);
        var read = SettingsReader.Open(new("content/site.yml", $"title: {written}\nother: x\n"), bag);
        return text.Trim().Length == 0 || (!bag.HasErrors && read?.Text("title") == text.Trim() && read.Text("other") == "x");
    }, iter: Tries);

    [Fact]
    public void The_settings_of_a_document_never_reach_into_its_text() => Written.Sample(text =>
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(new("a.md", $"---\ntitle: {JsonSerializer.Serialize(text)}\n---\n\nWords.\n"), bag);
        return document is { PlainText: "Words." };
    }, iter: 500);

    [Fact]
    public void A_slug_is_an_address_and_its_own_slug() => Gen.String.Sample(words =>
    {
        var slug = Slugs.Of(words);
        return Regex.IsMatch(slug, "^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$") && Slugs.Of(slug) == slug;
    }, iter: Tries);

    [Fact]
    public void No_link_of_a_text_leads_to_a_program() => Addresses.Select(One("[x]({0})", "[x](<{0}>)", "![x]({0})", "<{0}>", "[x][y]\n\n[y]: {0}", "[x](/a \"{0}\")", "{0}")).Sample((address, form) =>
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(new("a.md", "---\ntitle: x\n---\n\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, address)), bag);
        var markup = string.Concat((document?.Parts ?? []).OfType<HtmlPart>().SelectMany(p => p.Segments).OfType<MarkupSegment>().Select(s => s.Html.Markup));
        var page = new HtmlParser().ParseDocument(markup);
        return page.All.SelectMany(e => e.Attributes).All(a => a.Name is "href" or "src" ? IsQuiet(a.Value) : !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }, iter: 1_000);

    [Fact]
    public void An_escaped_text_is_read_by_a_browser_as_it_was() => Written.Sample(text =>
    {
        var page = new HtmlParser().ParseDocument($"<p id='a' title=\"{Html.Escape(text)}\">{Html.Escape(text)}</p>");
        var element = page.GetElementById("a")!;
        return element.TextContent == text && element.GetAttribute("title") == text;
    }, iter: Tries);

    [Fact]
    public void Every_text_can_stand_in_a_feed() => Gen.String.Sample(text =>
    {
        var bytes = XmlText.Write(w => w.WriteElementString("a", XmlText.Clean(text)));
        return System.Xml.Linq.XDocument.Load(new MemoryStream(bytes), System.Xml.Linq.LoadOptions.PreserveWhitespace).Root!.Value == XmlText.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }, iter: Tries);

    [Fact]
    public void What_is_covered_is_found_no_more_and_stays_in_its_place() => Gen.Select(Texts, One("jo@mail.example", "07700 900123", "QQ123456C", "4111-1111-1111-1111", "DOB 03/05/1988"), Texts).Sample((before, personal, after) =>
    {
        var text = $"{before} {personal} {after}";
        var covered = PersonalData.Covered(text, _ => false);
        return covered.Length == text.Length && !covered.Contains(personal, StringComparison.Ordinal) && PersonalData.Find(covered).All(f => f.Kind.Severity != Severity.Error);
    }, iter: Tries);

    [Fact]
    public void No_group_has_one_number_withheld_that_the_others_would_tell() => Gen.Int[0, 12].Array2D[Gen.Int[1, 4], Gen.Int[2, 5]].Sample(numbers =>
    {
        var (areas, years) = (numbers.GetLength(0), numbers.GetLength(1));
        var csv = "area,year,visits\n" + string.Concat(from a in Enumerable.Range(0, areas) from y in Enumerable.Range(0, years) select $"a{a},y{y},{numbers[a, y]}\n");
        var bag = new DiagnosticBag();
        var table = Given.Table(bag, "odd", ["area string", "year string", "visits integer, \"transparency:smallBelow\": 5"], csv, tableSchema: "\"primaryKey\": [\"area\", \"year\"],");
        var rows = SmallCounts.Withhold(table).Rows;
        var isKept = rows.All(r => r["visits"].IsWithheld || r.Amount("visits") is 0 or >= 5);
        return isKept && rows.GroupBy(r => r.Text("area")).Concat(rows.GroupBy(r => r.Text("year")))
            .All(g => g.Count(r => r["visits"].IsWithheld) != 1 || g.All(r => r["visits"].IsWithheld || r.Amount("visits") == 0));
    }, iter: 1_000);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsQuiet(string address) => !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is "http" or "https" or "mailto" or "tel" or "file";
}

// Values as people and spreadsheets write them: money, dates, codes, texts.

namespace Transparency.Tests.Robustness;

internal static class CellValues
{
    private const string OneWay = "A value is written in one way only. Nothing is guessed: the message says what to type, and the file then says it to everyone who opens it.";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("CV-01", "£1,234.50 among amounts", s => s.Cell("amount", "\"£1,234.50\"")) { Decision = OneWay },
        new("CV-02", "1,234.50 among amounts", s => s.Cell("amount", "\"1,234.50\"")) { Decision = OneWay },
        new("CV-03", "1,23 and 1,2,3,4", s => s.Column("\"decimal\"", "", "\"1,23\"", "\"1,2,3,4\"")),
        new("CV-04", "1.234,50 as on the continent", s => s.Cell("amount", "\"1.234,50\"")),
        new("CV-05", "(123.45), an accountant's minus", s => s.Column("\"decimal\"", "", "(123.45)")) { Decision = OneWay },
        new("CV-06", "Four kinds of minus", s => s.Column("\"decimal\"", "", "-£5", "£-5", "\u22125", "\u20135")) { Decision = OneWay },
        new("CV-07", "5- and 5 CR", s => s.Column("\"decimal\"", "", "5-", "5 CR")),
        new("CV-08", "Nil", s => s.Column("\"decimal\"", "", "Nil", "Nil.")) { Decision = OneWay },
        new("CV-09", "n/a, TBC, a dash", s => s.Column("\"decimal\"", "", "n/a", "#N/A", "-", "—", "TBC", "None")) { Decision = OneWay },
        new("CV-10", "A required cell with a space that does not break", s => s.Cell("title", "\u00A0")),
        new("CV-11", "Faults of a spreadsheet: #REF!", s => s.Column("\"decimal\"", "", "#REF!", "#DIV/0!", "#######")),
        new("CV-12", "Spaces that do not break between thousands", s => s.Column("\"decimal\"", "", "1\u00A0234", "1\u202F234")) { Decision = OneWay },
        new("CV-13", "Spaces around a number", s => s.Cell("amount", "\u00A012500 ")) { SameSite = true },
        new("CV-14", "Signs of no width in a number and a name", s => s.Column("\"decimal\"", "", "12\u200B34")),
        new("CV-15", "A sign that turns the direction of writing", s => s.Cell("title", "Safer \u202Eshtap")),
        new("CV-16", "12% in a column of per cent", s => s.Column("\"decimal\"", ", \"transparency:unit\": \"percent\"", "12%", "12.5 %")) { Decision = OneWay },
        new("CV-17", "150 where 100 is the most", s => s.Column("{ \"base\": \"decimal\", \"maximum\": 100 }", "", "150")),
        new("CV-18", "1.2m and £3k", s => s.Column("\"decimal\"", "", "1.2m", "£3k", "£1.5 million")),
        new("CV-19", "1E+05, a spreadsheet's short form", s => s.Column("\"decimal\"", "", "1E+05", "1.23E+11")),
        new("CV-20", "Other currencies", s => s.Column("\"decimal\"", "", "USD 500", "$500", "€500")) { Decision = "The message says which digits to type, since the unit is the column's; that they are pounds is for the editor to know." },
        new("CV-21", "Digits of other scripts", s => s.Column("\"decimal\"", "", "１２３", "١٢٣")),
        new("CV-22", "An id that lost its zeros", s => { s.Replace(OddSite.Grants, "safer-paths,", "00123,"); s.Column("\"string\"", " }, { \"name\": \"grant\", \"titles\": \"Grant\", \"dc:description\": \"Which.\", \"datatype\": \"string\"", "a,123"); s.Replace("content/data/odd/2025.csv", "name,value", "name,value,grant"); s.Replace("content/data/odd/csv-metadata.json", "    ]\n  }", "    ],\n    \"foreignKeys\": [{ \"columnReference\": \"grant\", \"reference\": { \"resource\": \"funded-projects\", \"columnReference\": \"id\" } }]\n  }"); }),
        new("CV-23", "Pounds with three decimals", s => s.Cell("amount", "1234.567")),
        new("CV-24", "More digits than there is room for", s => s.Cell("amount", "999999999999999999999999999999")),
        new("CV-25", "NaN, Infinity and -0", s => s.Column("\"decimal\"", "", "NaN", "Infinity", "-0")),
        new("CV-26", "Yes, x and a tick among true and false", s => s.Column("\"boolean\"", "", "Yes", "x", "✓")) { Decision = OneWay },
        new("CV-27", "01/02/2024", s => s.Column("\"date\"", "", "01/02/2024")) { Decision = "It is never guessed: the message gives both days." },
        new("CV-28", "13/02/2024 beside 02/13/2024", s => s.Column("\"date\"", "", "13/02/2024", "02/13/2024")) { Decision = OneWay },
        new("CV-29", "Dates in words", s => s.Column("\"date\"", "", "1 Feb 2024", "1 February 2024", "1st February 2024", "01-Feb-24")) { Decision = OneWay },
        new("CV-30", "A year of two digits", s => s.Column("\"date\"", "", "01/02/24", "01/04/50")) { Decision = OneWay },
        new("CV-31", "45383, a spreadsheet's count of days", s => s.Column("\"date\"", "", "45383")),
        new("CV-32", "A code that a spreadsheet took for a date", s => s.Column("{ \"base\": \"string\", \"format\": \"[0-9]-[0-9]\" }", "", "01-Feb")),
        new("CV-33", "Days that there are not", s => s.Column("\"date\"", "", "2024-04-31", "29/02/2023", "00/00/0000")),
        new("CV-34", "A day after the last allowed", s => s.Column("{ \"base\": \"date\", \"maximum\": \"2026-12-31\" }", "", "2042-01-01")),
        new("CV-35", "A day with a time and a zone", s => s.Column("\"date\"", "", "2024-04-01T00:00:00+01:00")),
        new("CV-36", "Financial years in other forms", s => s.Cell("financial_year", "2025/26")) { Decision = OneWay },
        new("CV-37", "A time among days", s => s.Column("\"date\"", "", "10:30")),
        new("CV-38", "A formula", s => s.Cell("title", "\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"")) { Shows = Guarded("=HYPERLINK") },
        new("CV-39", "A formula behind a space and a full-width sign", s => s.Cell("title", "\"\uFF1D1+1\"")) { Shows = Guarded("\uFF1D1+1") },
        new("CV-40", "A telephone number and a name with @", s => { s.Cell("title", "@ElmshirePCC"); s.Cell("purpose", "+44 20 7946 0000"); }) { Decision = "In the CSV a text that a spreadsheet would run has an apostrophe in front; a telephone number is text and has one too. Numbers never have.", Shows = Guarded("@ElmshirePCC") },
        new("CV-41", "An apostrophe in front of a number", s => s.Cell("amount", "'12500")) { Decision = OneWay },
        new("CV-42", "Curly quotes, dashes and dots in a text", s => s.Cell("title", "Children’s – “Safe” …")) { Shows = Title("Children’s – “Safe” …") },
        new("CV-43", "A letter and its accent apart", s => s.Cell("title", "Cafe\u0301 lights")) { Decision = "It stays as it is, with a warning: putting it together needs tables of Unicode, which the program runs without.", Shows = Title("Cafe\u0301 lights") },
        new("CV-44", "Markup in a cell", s => s.Cell("title", "\"<script>alert(1)</script> A & B \"\"quoted\"\"\"")) { Shows = Title("<script>alert(1)</script> A & B \"quoted\"") },
        new("CV-45", "Words of a template in a cell", s => s.Cell("title", "{{ 7*7 }} {% raw %}")) { Shows = Title("{{ 7*7 }} {% raw %}") },
        new("CV-46", "Markdown in a cell", s => s.Cell("title", "**bold** [x](javascript:alert(1)) | pipe")) { Shows = Title("**bold** [x](javascript:alert(1)) | pipe") },
        new("CV-47", "A cell as long as a spreadsheet's longest", s => s.Cell("purpose", new string('a', 32_767))) { Shows = site => Assert.Contains("aaaa", site.MainText("/projects/safer-paths/"), StringComparison.Ordinal) },
        new("CV-48", "A postcode that the pattern does not allow", s => s.Column("{ \"base\": \"string\", \"format\": \"[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\" }", "", "ox1 4lh", "OX14LH")) { Decision = OneWay },
        new("CV-49", "Emoji, Welsh and Polish letters", s => s.Cell("title", "Dŵr 🔥 Łódź")) { Shows = Title("Dŵr 🔥 Łódź") },
        new("CV-50", "Addresses that lead nowhere good", s => s.Column("\"anyURI\"", "", "www.x.gov.uk", "javascript:alert(1)", "file://server/share", "C:\\Users\\jo")),
    ];

    private static Action<BuiltSite> Title(string title) => site =>
    {
        Assert.Equal(title, site.TextOf("/projects/safer-paths/", "h1"));
        Assert.DoesNotContain("<script>alert", site.Text("projects/safer-paths/index.html"), StringComparison.Ordinal);
    };

    // On the page as it is written; in the file so that no spreadsheet runs it.
    private static Action<BuiltSite> Guarded(string begin) => site =>
    {
        Assert.StartsWith(begin, site.TextOf("/projects/safer-paths/", "h1"), StringComparison.Ordinal);
        Assert.Contains("'" + begin, site.Text("data/funded-projects/funded-projects.csv"), StringComparison.Ordinal);
    };
}

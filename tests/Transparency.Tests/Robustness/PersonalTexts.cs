// What is someone's own, in texts, cells and columns.

namespace Transparency.Tests.Robustness;

internal static class PersonalTexts
{
    private const string Posts = "\"decimal\"";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("PD-01", "A private e-mail address in a text and in a cell; one that is allowed", s => { s.Topic("Ask jo.bloggs@mail.example, or the desk at desk@town.example."); s.Cell("purpose", "Ask jo@mail.example"); Allow(s, "Desk@town.example"); }),
        new("PD-02", "Telephone numbers in three ways of writing; numbers that are none", s => s.Topic("Ring 07700 900123, +44 7700 900123 or (07700)900 123. Not [plain 101], and not 2025-11-27, 0123 or 12,345,678,901.")) { Decision = "An error: what was published cannot be taken back, and the list of what is allowed is short." },
        new("PD-03", "Numbers of persons, banks and cards", s => { s.Topic("QQ 12 34 56 C and 943 476 5919."); s.Cell("note", "20-00-00 55779911"); s.Cell("purpose", "4111 1111 1111 1111"); }) { Decision = "Covered in every message, so that the log of a build does not tell them." },
        new("PD-04", "Whole postcodes; a column of organisations' addresses", s => { s.Topic("By the bridge, EL1 2AB."); s.Column("\"string\"", ", \"transparency:contacts\": true", "EL2 3CD"); }) { Shows = site => Assert.Contains("EL2 3CD", site.MainText("/data/odd/"), StringComparison.Ordinal) },
        new("PD-05", "A column of dates of birth, and one in a text", s => { s.Column("\"string\"", "", "x"); s.Replace("content/data/odd/csv-metadata.json", "\"name\": \"value\"", "\"name\": \"date_of_birth\""); s.Write("content/data/odd/2025.csv", "name,date_of_birth\nRow,x\n"); s.Topic("DOB: 03/05/1988"); }),
        new("PD-06", "A recipient that is a person", s => s.Cell("organisation", "Mrs Jo Bloggs")) { Shows = site => Assert.True(site.Has("/projects/safer-paths/")) },
        new("PD-07", "Columns that were hidden in the workbook", s => s.GrantsAs(text => text.Replace(",note\n", ",note,Internal notes,Bank details\n", StringComparison.Ordinal).Replace("para-2,,\n", "para-2,,,slow payer,20-00-00 55779911\n", StringComparison.Ordinal))),
        new("PD-08", "Numbers of cases and officers, a name beside a letter", s => s.Topic("Crime number 25*123456 went to PC 1234; Child A (Jane) was heard.")) { Shows = site => Assert.True(site.Has("/odd/")) },
        new("PD-09", "Personal data on a line with another fault", s => { s.Cell("amount", "twelve"); s.Cell("note", "QQ 12 34 56 C"); }),
        new("PD-12", "Pay beside a name", s => { s.Column(Posts, ", \"transparency:unit\": \"GBP\"", "24500"); s.Replace("content/data/odd/csv-metadata.json", "\"name\": \"value\"", "\"name\": \"salary\""); s.Write("content/data/odd/2025.csv", "name,salary\nJo Bloggs,24500\n"); }) { Decision = "From which pay on persons are named is for the office to write in `site.yml`; the program does not know the law of every office.", Shows = site => Assert.True(site.Has("/data/odd/")) },
        new("PD-14", "A link to a mailbox of the office, and to a private one", s => s.Topic("[The office](mailto:office@elmshire.example) and [Jo](mailto:jo@mail.example)")),
        new("PD-15", "A draft, and a page that waits for its day", s => { s.Write("content/topics/draft.md", "---\ntitle: Canary one\nsummary: A text.\ndraft: true\n---\n\nWords.\n"); s.Write("content/letters/2099-01-01-later.md", "---\ntitle: Canary two\nsummary: A text.\ndate: 2025-05-07\npublish_on: 2099-01-01\n---\n\nWords.\n"); }) { SameSite = true },
    ];

    private static void Allow(OddSite site, string text) => site.Write("content/site.yml", site.Read("content/site.yml").TrimEnd('\n') + $"\nallowed:\n  - text: {text}\n    reason: The desk of the town hall.\n");
}

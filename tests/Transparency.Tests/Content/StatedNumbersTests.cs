// Which numbers in a sentence are figures that a reader may ask the source of.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Tests.Content;

public sealed class StatedNumbersTests
{
    [Theory]
    [InlineData("The budget is £1.5 million, or £1,500,000.00.", "£1.5 million", "£1,500,000.00")]
    [InlineData("It rose by 15.40% (13,269 more) to 99,450.", "15.40%", "13,269", "99,450")]
    [InlineData("Grants of £400k, £2m and £199K were given to 28 per cent.", "£400k", "£2m", "£199K", "28 per cent")]
    [InlineData("18 to 25 people, 3 posts.", "18", "25", "3")]
    [InlineData("No fewer than 20 schools", "20")]
    [InlineData("a fall of \u22124.5%", "\u22124.5%")]
    public void Figures_are_found_with_their_sign_and_unit(string text, params string[] figures) => Assert.Equal(figures, Found(text));

    [Theory]
    [InlineData("From 29 and 30 May 2024 to 1 June, and on 4th July; from May 2024 to 2028.")]
    [InlineData("In 2025-26 and 2021\u201322, since 2024.")]
    [InlineData("2025-11-27 at 10.30am, 7pm or 19:30.")]
    [InlineData("Call 01234 567 890.")]
    [InlineData("Section 12(2), paragraphs 57 and 74 to 79, page 3, No. 2, round 3, version 2.2.")]
    [InlineData("Form A6, Q2, v3.0, AB1 2CD, the 21st century.")]
    public void Days_years_times_and_names_of_things_are_not(string text) => Assert.Empty(Found(text));

    [Fact(Timeout = 120_000)]
    public async Task Hostile_text_takes_no_longer_than_its_length_allows()
    {
        var texts = new[] { new string('a', 200_000), new string('1', 200_000) + "x", string.Concat(Enumerable.Repeat("1, ", 60_000)), string.Concat(Enumerable.Repeat("page 1", 30_000)), string.Concat(Enumerable.Repeat("1,234,", 40_000)) };
        var found = await Task.Run(() => texts.Select(t => StatedNumbers.In(t).Count()).ToList(), TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 60_000, 1, 40_000], found);
    }

    [Fact]
    public void A_mark_gives_its_source_to_the_numbers_before_it_and_no_others()
    {
        var numbers = Segments("It cost £900 for 40 lamps [source letter-1#para-2] and 3 posts [source letter-2]. Call [plain 101]; 7 more.\n").OfType<NumberSegment>().ToList();
        Assert.Equal(["£900", "40", "3", "7"], numbers.Select(n => n.Text));
        Assert.Equal(["letter-1#para-2", "letter-1#para-2", "letter-2#", null], numbers.Select(n => n.Source is { } s ? $"{s.Source}#{s.Locator}" : null));
        Assert.Equal((5, 9), (numbers[0].Span.Line, numbers[0].Span.Column));
    }

    [Fact]
    public void A_number_belongs_to_the_paragraph_that_it_stands_in_or_under()
    {
        var segments = Segments("First 1 lamp.\n\n[para 5] Then 2 lamps.\n\n- and 3 posts\n\n[para 6] At last 4.\n");
        Assert.Equal([null, "para-5", "para-5", "para-6"], segments.OfType<NumberSegment>().Select(n => n.Anchor));
        Assert.Equal(["para-5", "para-6"], segments.OfType<ParagraphEndSegment>().Select(e => e.Anchor));
    }

    [Fact]
    public void The_words_between_are_as_they_were()
    {
        var html = string.Concat(Segments("A **bold £5** & [a link of 7](/x/) with `code 8`.\n").Select(s => s.Plain.Markup));
        Assert.Equal("<p id=\"para-1\">A <strong>bold £5</strong> &amp; <a href=\"/x/\">a link of 7</a> with <code>code 8</code>.</p>\n", html);
    }

    private static List<string> Found(string text) => [.. StatedNumbers.In(text).Select(n => text.Substring(n.Start, n.Length))];

    private static List<Segment> Segments(string body)
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(new SourceFile("content/letters/one.md", "---\ntitle: One\n---\n\n" + body), bag);
        Assert.Empty(bag.Sorted());
        return [.. document!.Segments];
    }
}

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Content;

public class DocumentReaderTests
{
    private const string Front = "---\ntitle: x\n---\n";
    private readonly DiagnosticBag _bag = new();

    private Document Read(string body) => DocumentReader.Read(new SourceFile("letters/a-letter.md", Front + body), _bag)!;

    private string Markup(string body) => string.Concat(Read(body).Parts.OfType<HtmlPart>().Select(p => p.Html.Markup)).Trim();

    private Diagnostic Only(string body)
    {
        Read(body);
        return Assert.Single(_bag.Sorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Just text\n")]
    [InlineData("---\ntitle: x\n")]
    [InlineData("---\n---\nText\n")]
    [InlineData("---\n- a\n---\nText\n")]
    public void A_document_without_its_settings_is_reported_once(string text)
    {
        Assert.Null(DocumentReader.Read(new SourceFile("a.md", text), _bag));
        Assert.NotNull(Assert.Single(_bag.Sorted()).Hint);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_letter_is_read_with_its_settings_and_parts(string end)
    {
        var text = "---\ntitle: x\n---\n\n## Costs\n\n[para 57] The **first**.\n\n[table csp-allocations]\n\nMore.\n".Replace("\n", end);
        var letter = DocumentReader.Read(new SourceFile("letters/a-letter.md", text), _bag)!;
        Assert.Empty(_bag.Sorted());
        Assert.Equal("a-letter", letter.Slug);
        Assert.Equal("x", ((ScalarNode)letter.Settings["title"]!).Value);
        Assert.Equal([typeof(HtmlPart), typeof(TablePart), typeof(HtmlPart)], letter.Parts.Select(p => p.GetType()));
        Assert.Equal(new TablePart("csp-allocations", new("letters/a-letter.md", 9, 1, 23)), letter.Parts[1]);
        Assert.Equal(new Anchor("para-57", "57", "Costs", "The first.", true, new("letters/a-letter.md", 7, 1, 9)), Assert.Single(letter.Anchors));
        Assert.Equal(new Heading(2, "costs", "Costs", new("letters/a-letter.md", 5, 1, 8)), Assert.Single(letter.Headings));
        Assert.Equal("Costs\nThe first.\nMore.", letter.PlainText);
    }

    [Fact]
    public void A_marked_paragraph_gets_its_anchor_and_shows_its_number() => Assert.Equal(
        "<p id=\"para-57\"><a class=\"para\" href=\"#para-57\" aria-label=\"Paragraph 57\">57</a> Text.</p>",
        Markup("[para 57] Text.\n"));

    [Fact]
    public void A_marked_list_item_gets_its_anchor() => Assert.Contains(
        "<li id=\"para-74-2\"><a class=\"para\" href=\"#para-74-2\" aria-label=\"Paragraph 74\">74</a> One</li>",
        Markup("- [para 74-2 = 74] One\n- Two\n"));

    [Fact]
    public void A_mark_on_a_line_of_its_own_belongs_to_the_text_below()
    {
        Assert.Contains("</a> Text.</p>", Markup("[para 5]\nText.\n"));
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void Paragraphs_without_any_mark_are_counted()
    {
        var page = Read("One\n\n- item\n\nTwo\n");
        Assert.Equal([("para-1", "One"), ("para-2", "Two")], page.Anchors.Select(a => (a.Id, a.Text)));
        Assert.All(page.Anchors, a => Assert.False(a.Numbered));
    }

    [Theory]
    [InlineData("[para 57", "[para 57]")]
    [InlineData("[Para 57] Text", "[para 57]")]
    [InlineData("[para57] Text", "[para 57]")]
    [InlineData("[para 5.1] Text", "[para 5-1 = 5.1]")]
    [InlineData("[para 57A] Text", "[para 57a = 57A]")]
    [InlineData("[paragraph 57] Text", "[para 57]")]
    [InlineData("[prra 57] Text", "[para 57]")]
    [InlineData("[para: 57] Text", "[para 57]")]
    [InlineData("[para 57 =] Text", "[para 57]")]
    [InlineData("[para] Text", "[para 57]")]
    [InlineData("[tabel csp allocations]", "[table csp-allocations]")]
    [InlineData("[table]", "[table dataset-name]")]
    public void A_misspelt_mark_is_an_error_with_the_right_one(string body, string mend)
    {
        var found = Only(body + "\n");
        Assert.Contains($"Write {mend}", found.Hint);
        Assert.Equal((4, 1), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("[part 2] of the Act")]
    [InlineData("See [part 2] of the Act")]
    [InlineData("[paragraph 5](#para-5)")]
    [InlineData("\\[para 5] is how it is written")]
    [InlineData("`[para 5]` is how it is written")]
    public void Other_brackets_are_left_alone(string body)
    {
        Read(body + "\n");
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("Text [para 5] more")]
    [InlineData("One\n[para 5] more")]
    [InlineData("## [para 5] Heading")]
    [InlineData("|a|b|\n|-|-|\n|[para 5] x|y|")]
    [InlineData("[para 5]")]
    [InlineData("**[para 5]** more")]
    [InlineData("[para 5]: more")]
    public void A_mark_in_the_wrong_place_is_an_error(string body) => Assert.Equal(ContentCodes.ParagraphMark, Only(body + "\n").Code);

    [Theory]
    [InlineData("Text [table x] more")]
    [InlineData("- [table x]")]
    [InlineData("[table x] more")]
    public void A_table_mark_stands_alone(string body) => Assert.Equal(ContentCodes.TableMark, Only(body + "\n").Code);

    [Fact]
    public void A_second_paragraph_of_one_number_names_the_first()
    {
        var found = Only("[para 57] One\n\n[para 57] Two\n");
        Assert.Equal((ContentCodes.DuplicateParagraph, 6), (found.Code, found.Span.Line));
        Assert.Contains("on line 4", found.Message);
        Assert.Contains("[para 57-2 = 57]", found.Hint);
    }

    [Fact]
    public void Headings_of_the_same_words_and_of_a_paragraphs_id_get_ids_of_their_own()
    {
        var page = Read("## Costs\n\n[para 1] a\n\n## Costs\n\n## Para 1\n\n## Café's\n");
        Assert.Equal(["costs", "costs-2", "para-1-2", "cafes"], page.Headings.Select(h => h.Id));
    }

    [Theory]
    [InlineData("# Title", "Write two signs: ## Title")]
    [InlineData("##Title", "Write ## Title")]
    [InlineData("##", "Write its words behind the signs, or delete the line.")]
    [InlineData("#### Title", "Write ## Title")]
    [InlineData("Title\n---", "For a heading write ## before its words; for a dividing line leave an empty line above.")]
    public void A_heading_that_does_not_fit_is_reported_with_the_mend(string body, string hint) => Assert.Equal(hint, Only(body + "\n").Hint);

    [Fact]
    public void A_note_of_the_publisher_is_an_aside()
    {
        Assert.Equal("<aside class=\"note\" role=\"note\">\n<p>Note: the table says 39.</p>\n</aside>", Markup("> Note: the table says 39.\n"));
        Assert.StartsWith("<blockquote>", Markup("> Another.\n"));
    }

    [Fact]
    public void A_table_has_headings_for_its_columns_and_can_be_scrolled_with_the_keyboard()
    {
        var markup = Markup("## Costs\n\n|Area|Sum|\n|-|-:|\n|Melton|5|\n");
        Assert.Contains("<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"Table: Costs\">", markup);
        Assert.Contains("<th scope=\"col\" class=\"right\">Sum</th>", markup);
        Assert.Contains("<td class=\"right\">5</td>", markup);
        Assert.DoesNotContain("style", markup);
    }

    [Fact]
    public void Links_are_collected_as_they_stand_in_the_page()
    {
        var page = Read("[a](https://x.org/é?b=c&d=e) [b](/areas/melton/#top) [c](../files/x.pdf) <me@x.org>\n");
        Assert.Equal(
            ["https://x.org/%C3%A9?b=c&d=e", "/areas/melton/#top", "/files/x.pdf", "mailto:me@x.org"], page.Links.Select(l => l.Target));
        Assert.Equal(new SourceSpan("letters/a-letter.md", 4, 30, 23), page.Links[1].Span);
        var markup = Assert.IsType<HtmlPart>(Assert.Single(page.Parts)).Html.Markup;
        foreach (var link in page.Links) Assert.Contains($"href=\"{link.Target.Replace("&", "&amp;")}\"", markup);
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("[x](www.example.org)", "Write https://www.example.org")]
    [InlineData("[x](me@example.org)", "Write mailto:me@example.org")]
    [InlineData("[x](//example.org)", "Write the whole address: https://example.org")]
    [InlineData("[x](ftp://example.org)", "Write an address that begins with https:, mailto: or tel:, or one within this site.")]
    [InlineData("[x](annual report.pdf)", "An address holds no spaces: rename the file with hyphens, or write %20 for each space.")]
    [InlineData("[](https://example.org)", "Write in the square brackets what is found there.")]
    [InlineData("[click here](https://example.org)", "Write in the square brackets what is found there.")]
    public void A_link_that_does_not_work_is_reported_with_the_mend(string body, string hint) => Assert.Equal(hint, Only(body + "\n").Hint);

    [Fact]
    public void A_picture_comes_from_the_files_folder_and_says_what_it_shows()
    {
        Assert.Equal("<p><img src=\"/files/a.jpg\" alt=\"A van\"></p>", Markup("![A van](files/a.jpg)\n").Replace(" id=\"para-1\"", ""));
        Assert.Empty(_bag.Sorted());
        Assert.Equal(ContentCodes.ImageText, Only("![](files/a.jpg)\n").Code);
    }

    [Theory]
    [InlineData("![A van](https://example.org/a.jpg)")]
    [InlineData("![A van](files/../../a.jpg)")]
    [InlineData("![A van](data:image/png;base64,AAAA)")]
    public void A_picture_from_elsewhere_is_an_error(string body) => Assert.Equal(ContentCodes.ImageAddress, Only(body + "\n").Code);
}

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Content;

public class SettingsReaderTests
{
    private readonly DiagnosticBag _bag = new();

    private SettingsReader Open(string text) => SettingsReader.Open(new SourceFile("a.yml", text), _bag)!;

    [Fact]
    public void Values_are_read_by_kind()
    {
        var settings = Open("title: A\ndate: 2025-11\nday: 2025-11-27\ndraft: true\norder: 3\nareas: [b, c]\none: b\noffice:\n  name: x\nnavigation:\n  - name: y\n  - name: z\n");
        Assert.Equal("A", settings.RequiredText("title", "Annual report"));
        Assert.Equal(new PartialDate(2025, 11), settings.PartialDate("date"));
        Assert.Equal(new DateOnly(2025, 11, 27), settings.Date("day"));
        Assert.True(settings.Boolean("draft"));
        Assert.Equal(3, settings.Integer("order"));
        Assert.Equal(["b", "c"], settings.TextList("areas").Select(a => a.Value));
        Assert.Equal("b", Assert.Single(settings.TextList("one")).Value);
        Assert.Equal("x", settings.Map("office")!.Text("name"));
        Assert.Equal(["y", "z"], settings.MapList("navigation").Select(m => m.Text("name")));
        Assert.Null(settings.Text("not-there"));
        settings.Done();
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void An_unknown_setting_is_an_error_with_the_nearest_name()
    {
        var settings = Open("title: A\nsumary: B\n");
        settings.RequiredText("title", "x");
        settings.Text("summary");
        settings.Done();
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal((ContentCodes.UnknownSetting, 2), (found.Code, found.Span.Line));
        Assert.Equal("Did you mean \"summary\"?", found.Hint);
    }

    [Theory]
    [InlineData("other: A\n", "The setting \"title\" is missing.")]
    [InlineData("title:\n", "The setting \"title\" is empty.")]
    public void A_setting_that_must_be_there_is_asked_for_with_an_example(string text, string message)
    {
        Assert.Null(Open(text).RequiredText("title", "Annual report"));
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal(message, found.Message);
        Assert.Equal("Add a line like this: title: Annual report", found.Hint);
    }

    [Theory]
    [InlineData("27/11/2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-29")]
    [InlineData("2025-1-1")]
    [InlineData("27 November 2025")]
    public void A_date_in_another_order_is_an_error(string written)
    {
        Assert.Null(Open($"date: {written}\n").PartialDate("date"));
        Assert.Equal(ContentCodes.NotADate, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void A_day_is_wanted_where_only_a_month_is_given()
    {
        Assert.Null(Open("publish_on: 2025-11\n").Date("publish_on"));
        Assert.Equal(ContentCodes.NotADate, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void Yes_is_not_true()
    {
        Open("draft: yes\n").Boolean("draft");
        Assert.Equal("Write draft: true or draft: false.", Assert.Single(_bag.Sorted()).Hint);
    }

    [Fact]
    public void A_list_where_one_text_is_wanted_is_an_error()
    {
        Assert.Null(Open("title: [a, b]\n").RequiredText("title", "x"));
        Assert.Equal(ContentCodes.WrongShape, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void A_file_may_be_a_list_of_settings()
    {
        var items = SettingsReader.OpenList(new SourceFile("figures.yml", "- id: a\n- id: b\n- c\n"), _bag);
        Assert.Equal(["a", "b"], items.Select(i => i.Text("id")));
        Assert.Equal((ContentCodes.WrongShape, 3), (_bag.Sorted()[0].Code, _bag.Sorted()[0].Span.Line));
    }

    [Fact]
    public void Dates_sort_by_their_first_day_and_the_less_exact_first()
    {
        PartialDate[] dates = [new(2025, 1, 1), new(2025), new(2024, 12, 31), new(2025, 1)];
        Assert.Equal(["2024-12-31", "2025", "2025-01", "2025-01-01"], dates.Order().Select(d => d.ToString()));
        Assert.Equal(new DateOnly(2024, 2, 29), new PartialDate(2024, 2).Last);
    }
}

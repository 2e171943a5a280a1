using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class CheckReaderTests
{
    private const string Row = "\"id\": \"c\", \"title\": \"T\", \"left\": \"a\", \"right\": \"a\", \"each\": \"row\"";
    private const string Whole = "\"id\": \"c\", \"title\": \"T\", \"left\": \"1\", \"right\": \"2\"";

    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData(Whole + ", \"is\": \"<\"", DataCodes.SchemaWrongType, "\"<\"", "Write \"=\", \"<=\" or \">=\".")]
    [InlineData(Whole + ", \"is\": 1", DataCodes.SchemaWrongType, "1", "Write text between double quotation marks.")]
    [InlineData(Whole + ", \"tolerance\": -0.1", DataCodes.SchemaWrongType, "-0.1", "Write the largest difference that still agrees, nought or more.")]
    [InlineData(Whole + ", \"tolerance\": \"1\"", DataCodes.SchemaWrongType, "\"1\"", "Write a number, without quotation marks.")]
    [InlineData(Whole + ", \"each\": \"table\"", DataCodes.SchemaWrongType, "\"table\"", "Write \"row\", or leave \"each\" out for a check of whole tables.")]
    [InlineData(Whole + ", \"acknowledged\": { \"a\": \"A.\" }", DataCodes.SchemaWrongType, "{", "Write one sentence between double quotation marks.")]
    [InlineData(Whole + ", \"acknowledged\": true", DataCodes.SchemaWrongType, "true", "Write one sentence between double quotation marks.")]
    [InlineData(Row + ", \"acknowledged\": \"A.\"", DataCodes.SchemaWrongType, "\"A.\"", "Write { \"the row's key\": \"One sentence about the difference.\" }.")]
    [InlineData(Row + ", \"acknowledged\": { \"a\": 1 }", DataCodes.SchemaWrongType, "1", "Write one sentence between double quotation marks.")]
    [InlineData(Row + ", \"acknowledged\": { \"a\": \"A.\" }, \"reason\": { \"b\": \"B.\" }", DataCodes.CheckNeedlessAcknowledgement, "\"b\"", "Say under \"acknowledged\" what the difference is, or take the reason away.")]
    [InlineData(Whole + ", \"comparison\": \"=\"", DataCodes.SchemaUnknownProperty, "\"comparison\"", "Take it away. The properties here are acknowledged, each, id, is, left, reason, right, title, tolerance.")]
    [InlineData("\"title\": \"T\", \"left\": \"1\", \"right\": \"2\"", DataCodes.SchemaMissing, "{", "Add \"id\".")]
    [InlineData("\"id\": \"c\", \"left\": \"1\", \"right\": \"2\"", DataCodes.SchemaMissing, "{", "Add \"title\".")]
    [InlineData("\"id\": \"c\", \"title\": \"T\", \"right\": \"2\"", DataCodes.SchemaMissing, "{", "Add \"left\".")]
    [InlineData("\"id\": \"c\", \"title\": \"T\", \"left\": \"1\"", DataCodes.SchemaMissing, "{", "Add \"right\".")]
    [InlineData("\"id\": \"c\", \"title\": \"T\", \"left\": \"1\", \"right\": \"1 + ?\"", DataCodes.FormulaUnreadable, "?", "A formula is made of")]
    public void What_is_not_so_in_a_check_is_told_where_it_stands(string check, string code, string marked, string hint)
    {
        Read(check);

        var told = Given.Only(_bag);
        Assert.Equal((code, marked), (told.Code, told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length)));
        Assert.StartsWith(hint, told.Hint);
    }

    [Theory]
    [InlineData(Row, true, "=", 0)]
    [InlineData(Whole + ", \"is\": \"=\", \"tolerance\": 0", false, "=", 0)]
    [InlineData(Whole + ", \"is\": \">=\", \"tolerance\": 0.05", false, ">=", 0.05)]
    public void What_a_check_does_not_say_is_the_plainest(string check, bool eachRow, string comparison, decimal tolerance)
    {
        var read = Assert.Single(Read(check));

        Assert.Equal(("c", "T", eachRow, comparison, tolerance), (read.Id, read.Title, read.EachRow, read.Comparison, read.Tolerance));
        Assert.Empty(read.Acknowledged);
        Assert.Empty(read.Reasons);
        Given.Nothing(_bag);
    }

    [Fact]
    public void Sentences_are_kept_with_their_places()
    {
        var row = Assert.Single(Read(Row + ", \"acknowledged\": { \"x\": \"Seen.\", \"y\": \"Seen too.\" }, \"reason\": { \"y\": \"Said.\" }"));
        var whole = Assert.Single(Read(Whole + ", \"acknowledged\": \"Seen.\", \"reason\": \"Said.\""));

        Assert.Equal([("x", "Seen."), ("y", "Seen too.")], row.Acknowledged.Select(a => (a.Key, a.Value.Sentence)));
        Assert.Equal(("Said.", 3), (Assert.Single(row.Reasons).Value.Sentence, row.Acknowledged["y"].Span.Length));
        Assert.Equal(("Seen.", "Said."), (whole.Acknowledged[""].Sentence, whole.Reasons[""].Sentence));
        Given.Nothing(_bag);
    }

    [Fact]
    public void Two_checks_of_one_id_are_told_with_the_line_of_the_first()
    {
        Read($$"""{{Whole}} }, { "id": "d", "title": "T", "left": "1", "right": "1" },{{"\n"}} { {{Whole}}""");

        var told = Given.Only(_bag);
        Assert.Equal((DataCodes.SchemaDuplicateCheck, "Two checks are called \"c\".", 4), (told.Code, told.Message, told.Span.Line));
        Assert.Equal("The first is on line 3. Give one of the two another id.", told.Hint);
    }

    [Theory]
    [InlineData("\"id\": \"c\", \"left\": \"1\", \"right\": \"2\"", "Check \"c\" has no \"title\".")]
    [InlineData("\"title\": \"T\", \"left\": \"1\", \"right\": \"2\"", "The check has no \"id\".")]
    [InlineData(Row + ", \"acknowledged\": { \"a\": \"A.\" }, \"reason\": { \"b\": \"B.\" }", "Check \"c\" gives the publisher's reason for a difference that is not acknowledged: \"b\".")]
    public void A_check_is_called_by_its_id_where_it_has_one(string check, string message)
    {
        Read(check);

        Assert.Equal(message, Given.Only(_bag).Message);
    }

    private IReadOnlyList<CheckDeclaration> Read(string check) =>
        Given.Schema(_bag, "t", ["a integer"], $"\"transparency:checks\": [ {{ {check} }} ],").Checks;
}

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class TableReaderTests
{
    private static readonly string[] _columns = ["id string", "note string", "amount decimal"];
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Every_cell_knows_its_line_and_column_also_after_quoted_line_breaks()
    {
        var table = Read("id,note,amount\r\n1,\"two\r\nlines, é\",3\r\n\r\n\"😀\",,12\r\n");

        Assert.Equal([(2, 1, 1), (2, 3, 4), (3, 11, 1)], Places(table.Rows[0]));
        Assert.Equal([(5, 1, 4), (5, 6, 1), (5, 7, 2)], Places(table.Rows[1]));
        Assert.Equal("two\r\nlines, é", table.Rows[0].Text("note"));
        Assert.Equal([2, 4], table.Rows.Select(row => row.Number));
        Assert.Equal("cell C4, column \"amount\"", table.Rows[1].CellName(table.Schema.Columns[2]));
    }

    [Fact]
    public void A_file_with_only_a_header_is_a_release_without_rows()
    {
        var table = Read("id,note,amount\n");

        Assert.Empty(table.Rows);
        Assert.Equal("2025-26", Assert.Single(table.Releases).Id);
        Given.Nothing(_bag);
    }

    [Fact]
    public void Releases_are_read_in_the_order_of_their_names()
    {
        var schema = Given.Schema(_bag, "a", ["id string"]);

        var table = TableReader.Read(schema, [Given.File("a", "id\nnew\n", "2025-26"), Given.File("a", "id\nold\n", "2024-25")], _bag);

        Assert.Equal(["old", "new"], table.Rows.Select(row => row.Text("id")));
    }

    [Theory]
    [InlineData("", "1:1+1 data/no-header")]
    [InlineData("\n\n", "1:1+1 data/no-header")]
    [InlineData("id;note;amount\n1;2;3", "1:1+14 data/not-commas")]
    [InlineData("id\tnote\tamount\n", "1:1+14 data/not-commas")]
    [InlineData("sep=,\nid,note,amount\n", "1:1+4 data/not-commas")]
    [InlineData("id,amount,note\n", "1:4+6 data/column-order (cell B1)")]
    [InlineData("id,note,amount,amount\n", "1:16+6 data/duplicate-column (cell D1)")]
    [InlineData("id,note,,amount\n", "1:9+1 data/blank-column (cell C1)")]
    [InlineData("id,note,amount,colour\n", "1:16+6 data/unknown-column (cell D1)")]
    [InlineData("id,amount\n", "1:1+9 data/missing-column (column B)")]
    [InlineData("id,note,amout\n1,2,three\n", "1:9+5 data/unknown-column (cell C1)|2:5+5 data/not-a-number (cell C2, column \"amount\")")]
    [InlineData("id,Note,amount\n", "1:4+4 data/unknown-column (cell B1)")]
    public void A_header_that_is_not_the_schemas_is_reported_and_what_can_be_read_is_read(string csv, string told)
    {
        Read(csv);

        Assert.Equal(told.Split('|'), Given.Told(_bag));
    }

    [Theory]
    [InlineData("1,2\n", "2:1+3 data/cell-count (row 2)")]
    [InlineData("1,2,3,4\n", "2:1+7 data/cell-count (row 2)")]
    [InlineData("1,\"a\nb\"\n1,2\n", "2:1+4 data/cell-count (row 2)|4:1+3 data/cell-count (row 3)")]
    public void A_row_with_too_few_or_too_many_cells_is_reported_at_its_first_line(string rows, string told)
    {
        Read("id,note,amount\n" + rows);

        Assert.Equal(told.Split('|'), Given.Told(_bag));
    }

    [Fact]
    public void Every_misplaced_quotation_mark_is_reported_where_it_stands()
    {
        Read("id,note,amount\né,a 6\" pipe,1\n2,\"ab\"c,1\n3, \"x\",1\n4,x,\"1\n");

        Assert.Equal(
            [
                "2:6+1 data/stray-quote (cell B2)",
                "3:6+1 data/stray-quote (cell B3)",
                "4:3+4 note data/spaces (cell B4, column \"note\")",
                "4:4+1 data/stray-quote (cell B4)",
                "5:5+2 data/unclosed-quote (cell C5)",
            ],
            Given.Told(_bag));
    }

    [Fact]
    public void A_row_without_end_is_reported_and_does_not_fill_the_memory()
    {
        Read("id,note,amount\n1,\"" + new string('x', 5_000_000));

        Assert.Equal("data/row-too-long", Given.Only(_bag).Code);
    }

    [Fact]
    public void Rows_that_hold_nothing_are_left_out_with_a_note_and_counted()
    {
        var table = Read("id,note,amount\n1,,\n,,\n\n2,,\n,,\n , ,\n");

        Assert.Equal([2, 5], table.Rows.Select(row => row.Number));
        Assert.Equal(["3:0+1 note data/empty-rows", "6:0+1 note data/empty-rows"], Given.Told(_bag));
        Assert.Equal("Rows 6 to 7 hold nothing and were left out.", _bag.Sorted()[1].Message);
    }

    [Fact]
    public void Spaces_around_a_value_are_left_out_with_a_note()
    {
        var table = Read("id,note,amount\n melton\u00A0,\u200B,12 \n");

        Assert.Equal(("melton", null, 12m), (table.Rows[0].Text("id"), table.Rows[0].Text("note"), table.Rows[0].Amount("amount")));
        Assert.Equal(3, _bag.Count(Severity.Note));
        Assert.False(_bag.HasErrors);
    }

    [Fact]
    public void A_message_carries_the_line_and_the_cell()
    {
        Read("id,note,amount\nP2,Bikes,£900\n");

        var told = Given.Only(_bag);
        Assert.Equal(
            (DataCodes.NotANumber, "\"£900\" is not a number.", "cell C2, column \"amount\"", "P2,Bikes,£900", new SourceSpan("content/data/a/2025-26.csv", 2, 10, 4)),
            (told.Code, told.Message, told.Cell, told.SourceLine, told.Span));
    }

    private Table Read(string csv) => Given.Table(_bag, "a", _columns, csv);

    private static IEnumerable<(int, int, int)> Places(Row row) => row.Cells.Select(cell => (cell.Line, cell.Column, cell.Length));
}

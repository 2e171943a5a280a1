using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class ReleaseReaderTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("Total,,", true)]
    [InlineData(" TOTALS ,,", true)]
    [InlineData("Grand total: 3,,", true)]
    [InlineData("Sum of all,,", true)]
    [InlineData("Source: the letter,,", true)]
    [InlineData("sources,,", true)]
    [InlineData("Note,,", true)]
    [InlineData("notes 1,,", true)]
    [InlineData("Total,,5", false)]
    [InlineData("Totally,,", false)]
    [InlineData("Total-1,,", false)]
    [InlineData("Summer,,", false)]
    [InlineData("A total,,", false)]
    public void A_total_or_a_remark_below_the_table_is_no_row(string line, bool isRemark)
    {
        var table = Read($"id,note,amount\n1,a,2\n{line}\n");

        Assert.Equal(isRemark ? 1 : 2, table.Rows.Count);
        Assert.Equal(isRemark ? [$"3:1+{line.Length} data/not-a-row (row 3)"] : [], Given.Told(_bag));
    }

    [Theory]
    [InlineData("note,,", 0)]
    [InlineData("note,1,", 0)]
    [InlineData("note,1,2", 1)]
    public void A_row_of_which_more_than_half_is_filled_is_no_remark(string cells, int rows)
    {
        Assert.Equal(rows, Given.Table(_bag, "a", ["a string", "b string", "c string", "d string"], $"a,b,c,d\n{cells},\n").Rows.Count);
    }

    [Theory]
    [InlineData("id,note,amount,\n1,a,2,\n", 1, "1:0+1 note data/blank-column: A column at the end holds nothing and was left out.")]
    [InlineData("id,note,amount,,\n1,a,2\n2,b,3, ,\n", 2, "1:0+1 note data/blank-column: 2 columns at the end hold nothing and were left out.")]
    [InlineData("id,note,amount,,\n1,a,2,,x\n2,b,3,,\n", 2, "2:8+1 data/blank-column (cell E2): \"x\" stands in a column that has no name.")]
    [InlineData("id,note,amount,\n1,a,2,,\n2,b,3,x\n", 2, "2:1+7 data/cell-count (row 2): This row has 5 cells, and the first line names 3 columns.|3:7+1 data/blank-column (cell D3): \"x\" stands in a column that has no name.")]
    [InlineData("id,note,amount\n1\n", 1, "2:1+1 data/cell-count (row 2): This row has 1 cell, and the first line names 3 columns.")]
    [InlineData("id,note,amount\n1,a,2\n,,\n2,b,3\n", 2, "3:0+1 note data/empty-rows: Row 3 holds nothing and was left out.")]
    [InlineData("id,note,amount\n1,a,2\n,,\n,,\n2,b,3\n", 2, "3:0+1 note data/empty-rows: Rows 3 to 4 hold nothing and were left out.")]
    [InlineData("id,note,amount\n1,a,2\n\n \t\n", 1, "3:0+1 note data/empty-rows: Rows 3 to 4 hold nothing and were left out.")]
    [InlineData("id,note,amount\n\"1\n\",a,2\n\n", 1, "2:1+2 note data/spaces (cell A2, column \"id\"): Spaces around the value were left out.|4:0+1 note data/empty-rows: Row 3 holds nothing and was left out.")]
    [InlineData("id,note,amount\n1,a,£9\n2,a,£9\n", 2, "2:5+2 data/not-a-number (cell C2, column \"amount\"): \"£9\" is not a number.|3:5+2 data/not-a-number (cell C3, column \"amount\"): \"£9\" is not a number.")]
    [InlineData("id,note,amount\n1, a,2\n2, a,2\n", 2, "2:3+2 note data/spaces (cell B2, column \"note\"): Spaces around the value were left out.|3:3+2 note data/spaces (cell B3, column \"note\"): Spaces around the value were left out.")]
    public void What_is_odd_about_a_row_is_told_with_its_place(string csv, int rows, string told)
    {
        Assert.Equal(rows, Read(csv).Rows.Count);

        Assert.Equal(told.Split('|'), Given.Told(_bag).Zip(_bag.Sorted(), (place, d) => $"{place}: {d.Message}"));
    }

    [Fact]
    public void One_column_is_not_called_columns()
    {
        Given.Table(_bag, "a", ["id string"], "id\n1,2\n");

        Assert.Equal("This row has 2 cells, and the first line names 1 column.", Given.Only(_bag).Message);
    }

    [Fact]
    public void The_last_value_that_was_right_is_the_example_for_one_that_is_not()
    {
        Given.Table(_bag, "a", ["id integer", "code { \"base\": \"string\", \"format\": \"[a-z]+-[0-9]\" }"], "id,code\n1,A\n2,a-1\n3,\n4,B\n5,C\n6,c-1 \n7,D\n");

        Assert.Equal(
            ["Write it in the form [a-z]+-[0-9].", .. Enumerable.Repeat("Write it like a-1, in the form [a-z]+-[0-9].", 3)],
            _bag.Sorted().Where(told => told.Code == DataCodes.Pattern).Select(told => told.Hint));
    }

    [Theory]
    [InlineData("1,2", "Put a comma for each cell that is empty.")]
    [InlineData("1,2,3,4", "Put a cell that holds a comma between quotation marks, for example \"Tables, chairs\".")]
    [InlineData("1,“Tables, chairs”,3", "Curly quotation marks do not hold a cell together: write straight ones, for example \"Tables, chairs\".")]
    [InlineData("1,a 6\" pipe,3", "Put the whole cell between quotation marks, with no space before the first, and write each one inside it twice: \"the \"\"Safe\"\" project\".")]
    [InlineData("1,\"6\"\" pipe\" long,3", "Write a quotation mark inside the cell twice, or end the cell at this one with a comma.")]
    [InlineData("1,a,\"3", "Put a quotation mark at the end of the cell; what follows it in the file has not been checked.")]
    public void A_torn_row_is_told_how_to_mend_it(string row, string hint)
    {
        Read($"id,note,amount\n{row}\n");

        Assert.Equal(hint, Given.Only(_bag).Hint);
    }

    [Theory]
    [InlineData("a\"b,x,1\n", "2:2+1 data/stray-quote (cell A2)")]
    [InlineData("\"é\"b,x,1\n", "2:3+1 data/stray-quote (cell A2)")]
    [InlineData("\"1\n2\",a\"b,1\n", "3:5+1 data/stray-quote (cell B2)")]
    [InlineData("1,\"a\nb\"c,1\n", "3:2+1 data/stray-quote (cell B2)")]
    [InlineData("1,😀 \"b\",3\n2,x,1\n", "2:6+1 data/stray-quote (cell B2)")]
    public void A_stray_quotation_mark_is_found_behind_other_cells_and_lines(string rows, string told)
    {
        Read("id,note,amount\n" + rows);

        Assert.Equal(told.Split('|'), Given.Told(_bag));
    }

    [Fact]
    public void Of_a_torn_row_only_the_key_is_read()
    {
        var table = Read("id,note,amount\n1,a,2\n\"k\n\",b\n3,c,4\n", "\"primaryKey\": \"id\",");

        Assert.Equal(["1", "k", "3"], table.Rows.Select(row => row.Text("id")));
        Assert.Equal([("a", 2m), (null, null), ("c", 4m)], table.Rows.Select(row => (row.Text("note"), row.Amount("amount"))));
        Assert.Equal(new Cell("", null, 3, 1, 1), table.Rows[1]["amount"]);
        Assert.Equal(5, table.Rows[2]["amount"].Line);
    }

    [Fact]
    public void The_same_text_in_two_rows_has_two_places()
    {
        var table = Read("id,note,amount\n1,same,2\n10,same,2\n");

        Assert.Equal([(2, 3), (3, 4)], table.Rows.Select(row => (row["note"].Line, row["note"].Column)));
        Assert.Equal([(2, 8, 1), (3, 9, 1)], table.Rows.Select(row => (row["amount"].Line, row["amount"].Column, row["amount"].Length)));
    }

    [Theory]
    [InlineData(254, null)]
    [InlineData(255, "255")]
    [InlineData(256, null)]
    [InlineData(32_767, "32,767")]
    public void A_text_of_the_length_at_which_programs_cut_is_told(int length, string? told)
    {
        Read($"id,note,amount\n1,{new string('x', length)},\n");

        Assert.Equal(told is null ? [] : [$"This text has exactly {told} characters, the most that some programs keep."], _bag.Sorted().Select(d => d.Message));
    }

    [Theory]
    [InlineData("id,note,amount\n1,a,2\n", false, 1)]
    [InlineData("id,note,amount\n1,a,2\n2,\"b,3\n3,c,4\n", true, 1)]
    [InlineData("", true, 0)]
    [InlineData("id;note;amount\n1;a;2\n", true, 0)]
    public void A_file_that_cannot_be_read_to_its_end_is_known_to_be_cut(string csv, bool isCut, int rows)
    {
        var table = Read(csv);

        Assert.Equal((isCut, rows), (table.IsCut, table.Rows.Count));
        Assert.Equal(isCut, _bag.HasErrors);
    }

    [Fact]
    public void A_row_without_end_is_told_at_its_first_line()
    {
        var table = Read($"id,note,amount\n1,a,2\n\"2\n\",b,\"{new string('x', 2_000_000)}");

        Assert.Equal((true, 1), (table.IsCut, table.Rows.Count));
        Assert.Equal((DataCodes.RowTooLong, 3), (Given.Only(_bag).Code, Given.Only(_bag).Span.Line));
    }

    private Table Read(string csv, string key = "") => Given.Table(_bag, "a", ["id string", "note string", "amount decimal"], csv, tableSchema: key);
}

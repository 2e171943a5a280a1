// The codes of messages about tables, their schemas, formulas and checks.

namespace Transparency.Engine.Data;

/// <summary>What can be wrong with data; the summaries are written for editors.</summary>
public static class DataCodes
{
    /// <summary>The file is empty: its first line must name the columns.</summary>
    public const string NoHeader = "data/no-header";

    /// <summary>The columns are divided by something other than commas.</summary>
    public const string NotCommas = "data/not-commas";

    /// <summary>A column that the schema describes is not in the file.</summary>
    public const string MissingColumn = "data/missing-column";

    /// <summary>The file has a column that the schema does not describe.</summary>
    public const string UnknownColumn = "data/unknown-column";

    /// <summary>The file has two columns of the same name.</summary>
    public const string DuplicateColumn = "data/duplicate-column";

    /// <summary>A column of the file has no name.</summary>
    public const string BlankColumn = "data/blank-column";

    /// <summary>The columns are not in the order of the schema.</summary>
    public const string ColumnOrder = "data/column-order";

    /// <summary>A row has more or fewer cells than the first line has columns.</summary>
    public const string CellCount = "data/cell-count";

    /// <summary>A row looks like a total or a remark below the table.</summary>
    public const string NotARow = "data/not-a-row";

    /// <summary>A cell begins with a quotation mark and is never closed, so that it swallows the rows after it.</summary>
    public const string UnclosedQuote = "data/unclosed-quote";

    /// <summary>A quotation mark stands inside a cell without being written twice.</summary>
    public const string StrayQuote = "data/stray-quote";

    /// <summary>A row is longer than any row should be; most often a quotation mark is never closed.</summary>
    public const string RowTooLong = "data/row-too-long";

    /// <summary>Rows that hold nothing were left out.</summary>
    public const string EmptyRows = "data/empty-rows";

    /// <summary>Spaces before or after a value were left out.</summary>
    public const string Spaces = "data/spaces";

    /// <summary>A cell that must hold something is empty.</summary>
    public const string Required = "data/required";

    /// <summary>A cell of numbers holds something else, or a number with signs around it.</summary>
    public const string NotANumber = "data/not-a-number";

    /// <summary>An amount of pounds has more than two decimals.</summary>
    public const string NotPence = "data/not-pence";

    /// <summary>A text is exactly as long as a spreadsheet allows, so that its end may be lost.</summary>
    public const string CutOff = "data/cut-off";

    /// <summary>A cell of whole numbers holds a fraction.</summary>
    public const string NotWhole = "data/not-whole";

    /// <summary>A cell of dates holds something other than a day written year-month-day.</summary>
    public const string NotADate = "data/not-a-date";

    /// <summary>A cell holds something other than true or false.</summary>
    public const string NotTrueOrFalse = "data/not-true-or-false";

    /// <summary>A cell of web addresses holds something that is not a whole address.</summary>
    public const string NotAnAddress = "data/not-an-address";

    /// <summary>A number or date is below the smallest that the schema allows.</summary>
    public const string TooSmall = "data/too-small";

    /// <summary>A number or date is above the largest that the schema allows.</summary>
    public const string TooLarge = "data/too-large";

    /// <summary>A text is shorter than the schema allows.</summary>
    public const string TooShort = "data/too-short";

    /// <summary>A text is longer than the schema allows.</summary>
    public const string TooLong = "data/too-long";

    /// <summary>A text does not have the form that the schema asks for.</summary>
    public const string Pattern = "data/pattern";

    /// <summary>A cell names something that the table it refers to does not hold.</summary>
    public const string UnknownName = "data/unknown-name";

    /// <summary>Two rows have the same key.</summary>
    public const string DuplicateKey = "data/duplicate-key";

    /// <summary>Two rows of a register claim the same name or alias.</summary>
    public const string DuplicateAlias = "data/duplicate-alias";

    /// <summary>The schema lacks something that every schema must say.</summary>
    public const string SchemaMissing = "schema/missing";

    /// <summary>The schema has a property that nothing reads, most often a misspelling.</summary>
    public const string SchemaUnknownProperty = "schema/unknown-property";

    /// <summary>A property of the schema has a value of another kind than it takes.</summary>
    public const string SchemaWrongType = "schema/wrong-type";

    /// <summary>A property of the schema names a column that the table does not have.</summary>
    public const string SchemaUnknownColumn = "schema/unknown-column";

    /// <summary>Two columns of the schema have the same name.</summary>
    public const string SchemaDuplicateColumn = "schema/duplicate-column";

    /// <summary>A column's name holds something other than small letters, digits and underscores.</summary>
    public const string SchemaBadName = "schema/bad-name";

    /// <summary>The datatype is not one that tables here use.</summary>
    public const string SchemaUnknownDatatype = "schema/unknown-datatype";

    /// <summary>The pattern of a column cannot be understood.</summary>
    public const string SchemaBadPattern = "schema/bad-pattern";

    /// <summary>A rule does not suit the column that it is set for.</summary>
    public const string SchemaUnsuitable = "schema/unsuitable";

    /// <summary>A column refers to a dataset that does not exist.</summary>
    public const string SchemaUnknownDataset = "schema/unknown-dataset";

    /// <summary>Two checks of a dataset have the same id.</summary>
    public const string SchemaDuplicateCheck = "schema/duplicate-check";

    /// <summary>The formula breaks off, or something stands in it that does not belong there.</summary>
    public const string FormulaUnreadable = "formula/unreadable";

    /// <summary>The formula names a dataset, column or value that does not exist.</summary>
    public const string FormulaUnknownName = "formula/unknown-name";

    /// <summary>The formula calculates with a column whose small numbers are withheld.</summary>
    public const string FormulaWithheld = "formula/withheld";

    /// <summary>The formula calculates with text, or mixes dates and numbers.</summary>
    public const string FormulaWrongType = "formula/wrong-type";

    /// <summary>The formula divides by nought.</summary>
    public const string FormulaDivisionByNought = "formula/division-by-nought";

    /// <summary>No row is as the formula asks, so that there is nothing to work with.</summary>
    public const string FormulaNoRows = "formula/no-rows";

    /// <summary>The formula asks for the one cell, and there is not exactly one.</summary>
    public const string FormulaNotOneRow = "formula/not-one-row";

    /// <summary>The result has more digits than can be calculated with.</summary>
    public const string FormulaTooLarge = "formula/too-large";

    /// <summary>Two figures that should agree do not, and no reason is given.</summary>
    public const string CheckFailed = "check/failed";

    /// <summary>A reason is given for a difference that is not there.</summary>
    public const string CheckNeedlessAcknowledgement = "check/needless-acknowledgement";

    /// <summary>A reason is given for a row that does not exist.</summary>
    public const string CheckUnknownRow = "check/unknown-row";

    /// <summary>An amount is far from all others of its column.</summary>
    public const string Outlying = "data/outlying";
}

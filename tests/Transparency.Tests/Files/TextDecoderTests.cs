using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Files;

public class TextDecoderTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_file_in_utf_8_is_read_as_it_is()
    {
        Assert.Equal("a,£1\r\n", TextDecoder.Decode("a.csv", "a,£1\r\n"u8, _bag)?.Text);
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void The_first_byte_that_is_not_utf_8_is_named_with_its_place()
    {
        byte[] bytes = [.. "name,amount\r\ncafé,"u8, 0xA3, .. "900\r\n"u8];
        Assert.Equal("name,amount\r\ncafé,£900\r\n", TextDecoder.Decode("data/a.csv", bytes, _bag)?.Text);
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(FileCodes.NotUtf8, found.Code);
        Assert.Equal(new SourceSpan("data/a.csv", 2, 6), found.Span);
        Assert.Contains("a pound sign (£)", found.Message);
        Assert.Contains("CSV UTF-8", found.Hint);
        Assert.Equal("café,£900", found.SourceLine);
    }

    [Fact]
    public void A_sequence_cut_off_at_the_end_is_reported()
    {
        TextDecoder.Decode("a.md", [(byte)'a', 0xE2, 0x80], _bag);
        Assert.Contains(_bag.Sorted(), d => d.Code == FileCodes.LostCharacter && d.Severity == Severity.Error);
    }

    [Fact]
    public void A_byte_order_mark_is_removed_with_a_note()
    {
        Assert.Equal("a", TextDecoder.Decode("a.csv", [0xEF, 0xBB, 0xBF, (byte)'a'], _bag)?.Text);
        Assert.Equal(Severity.Note, Assert.Single(_bag.Sorted()).Severity);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf_16_with_its_mark_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a,£1\n")];
        Assert.Equal("a,£1\n", TextDecoder.Decode("a.csv", bytes, _bag)?.Text);
        Assert.False(_bag.HasErrors);
    }

    [Fact]
    public void A_workbook_renamed_to_csv_is_recognised()
    {
        Assert.Null(TextDecoder.Decode("a.csv", [(byte)'P', (byte)'K', 3, 4, 0, 0], _bag));
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal(FileCodes.NotText, found.Code);
        Assert.Contains("Excel", found.Message);
    }

    [Fact]
    public void A_control_character_is_an_error_with_its_place()
    {
        Assert.Null(TextDecoder.Decode("a.md", "one\ntw\0o"u8, _bag));
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal(FileCodes.ControlCharacter, found.Code);
        Assert.Equal((2, 3), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("a\u200Bb", FileCodes.HiddenCharacter)]
    [InlineData("a \uFFFD9", FileCodes.LostCharacter)]
    [InlineData("costs \u00C2£9", FileCodes.LostCharacter)]
    [InlineData("the Commissioner\u00E2€™s", FileCodes.LostCharacter)]
    public void Characters_that_nobody_typed_are_warned_of(string text, string code)
    {
        Assert.NotNull(TextDecoder.Decode("a.md", Encoding.UTF8.GetBytes(text), _bag));
        Assert.Equal(code, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void Accents_of_real_names_are_left_alone()
    {
        Assert.NotNull(TextDecoder.Decode("a.md", "Âge, château, 5°, ½"u8, _bag));
        Assert.Empty(_bag.Sorted());
    }
}

// Every message stands in the README that editors read, and nothing else does.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Docs;

public sealed partial class MessageDocsTests
{
    private static readonly IReadOnlyList<string> Rows =
        [.. MessageRow().Matches(Readme.Content.Text).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_message_has_one_row_in_the_README() =>
        Assert.Equal(MessageCodes.All, Rows.Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_messages_share_a_code() => Assert.Equal(MessageCodes.All.Distinct(), MessageCodes.All);

    [Fact]
    public void Codes_are_slugs_with_one_slash() => Assert.All(MessageCodes.All, code => Assert.Matches("^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$", code));

    [GeneratedRegex("^\\| `([a-z]+/[a-z0-9-]+)` \\|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MessageRow();
}

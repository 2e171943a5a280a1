// The command cannot be carried out as it was typed.

namespace Transparency.Site.Commands;

/// <summary>Ends a command with exit code 2; says what is the matter and what to type instead.</summary>
internal sealed class UsageException(string message, string hint) : Exception(message)
{
    public string Hint => hint;
}

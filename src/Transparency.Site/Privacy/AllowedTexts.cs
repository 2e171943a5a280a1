// What the office publishes although it has the form of personal data: its own mailbox, its switchboard.

using Transparency.Engine.Content;

namespace Transparency.Site.Privacy;

/// <summary>A text that may be published, and why.</summary>
/// <param name="Text">As it stands in the content.</param>
/// <param name="Reason">Why it is nobody's own.</param>
public sealed record AllowedText(ScalarNode Text, string Reason);

/// <summary>The office's contact, and what <c>allowed</c> in site.yml lists.</summary>
public sealed class AllowedTexts
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public static AllowedTexts None { get; } = new();

    /// <summary>Of one office.</summary>
    public static AllowedTexts Of(SiteSettings settings)
    {
        var allowed = new AllowedTexts();
        var office = settings.Publisher;
        foreach (var text in new[] { office.Email, office.Telephone, settings.Security?.Contact }.OfType<string>()) allowed._keys.Add(Key(text));
        foreach (var found in PersonalData.Find(office.Address ?? "").Concat(PersonalData.Find(settings.Security?.Contact ?? ""))) allowed._keys.Add(Key(found.Text));
        foreach (var listed in settings.Allowed) allowed._keys.Add(Key(listed.Text.Value));
        return allowed;
    }

    public bool Has(string text) => _keys.Contains(Key(text));

    /// <summary>The same for all ways of writing it: small letters, without spaces and signs, +44 as 0.</summary>
    public static string Key(string text)
    {
        var trimmed = text.Trim().Replace("(0)", "", StringComparison.Ordinal);
        var key = string.Concat(trimmed.Where(c => char.IsLetterOrDigit(c) || c is '@' or '.' or '_' && text.Contains('@'))).ToLowerInvariant();
        return trimmed.StartsWith("+44", StringComparison.Ordinal) ? "0" + key[2..] : key;
    }
}

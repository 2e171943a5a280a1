// Settings as they were written: a tree of YAML or JSON values, each with its place in the file.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>A value of a settings file; what it means is for the reader of the settings to say.</summary>
public abstract record Node(SourceSpan Span);

/// <summary>A single value. <paramref name="Quoted"/> tells <c>"2025"</c> (text) from <c>2025</c>.</summary>
public sealed record ScalarNode(string Value, bool Quoted, SourceSpan Span) : Node(Span)
{
    /// <summary>Nothing was written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsEmpty => !Quoted && Value is "" or "~" or "null";
}

/// <summary>A list of values.</summary>
public sealed record ListNode(IReadOnlyList<Node> Items, SourceSpan Span) : Node(Span);

/// <summary>Keys and values in the order written; a repeated key was reported by the reader and stands once.</summary>
public sealed record MapNode(IReadOnlyList<KeyValuePair<ScalarNode, Node>> Entries, SourceSpan Span) : Node(Span)
{
    public Node? this[string key] => Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}

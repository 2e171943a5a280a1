// What is new, for those who do not want to come and look.

using System.Globalization;
using System.Xml;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Output;

/// <summary>One thing that was published.</summary>
/// <param name="Address">From the site's root: <c>/letters/2025-11-27-winter-of-action/</c>; with the site's address it is the entry's id for ever.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Published">The day it was first published.</param>
/// <param name="Updated">The day it last changed.</param>
/// <param name="Content">The whole text, if readers shall have it in the feed.</param>
public sealed record FeedEntry(string Address, string Title, string Summary, DateOnly Published, DateOnly Updated, Html? Content = null);

/// <summary>A feed.</summary>
/// <param name="Path">Path of the feed's file: <c>letters/feed.xml</c>.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Author">Who publishes it.</param>
/// <param name="PageAddress">The page that shows the same: <c>/letters/</c>.</param>
/// <param name="Since">The day that stands as the last change while there are no entries.</param>
/// <param name="Entries">Written latest first.</param>
public sealed record Feed(string Path, string Title, string Author, string PageAddress, DateOnly Since, IReadOnlyList<FeedEntry> Entries);

/// <summary>Writes Atom feeds (RFC 4287).</summary>
public static class AtomFeed
{
    public static OutputFile Write(Uri site, Feed feed)
    {
        var entries = feed.Entries
            .OrderByDescending(e => e.Published)
            .ThenByDescending(e => e.Updated)
            .ThenBy(e => e.Address, StringComparer.Ordinal)
            .ToArray();
        var updated = entries.Length > 0 ? entries.Max(e => e.Updated) : feed.Since;
        return new(feed.Path, XmlText.Write(writer => WriteFeed(writer, site, feed, entries, updated)), $"feed {feed.Title}");
    }

    private static void WriteFeed(XmlWriter writer, Uri site, Feed feed, FeedEntry[] entries, DateOnly updated)
    {
        var self = AbsoluteAddress.Of(site, $"/{feed.Path}");
        writer.WriteStartElement("feed", XmlText.Atom);
        writer.WriteAttributeString("xml", "lang", null, "en-GB");
        Text(writer, "title", feed.Title);
        Text(writer, "id", self);
        Text(writer, "updated", Midnight(updated));
        Link(writer, "self", "application/atom+xml", self);
        Link(writer, "alternate", "text/html", AbsoluteAddress.Of(site, feed.PageAddress));
        writer.WriteStartElement("author", XmlText.Atom);
        Text(writer, "name", feed.Author);
        writer.WriteEndElement();
        foreach (var entry in entries) WriteEntry(writer, site, entry);
        writer.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter writer, Uri site, FeedEntry entry)
    {
        var address = AbsoluteAddress.Of(site, entry.Address);
        writer.WriteStartElement("entry", XmlText.Atom);
        Text(writer, "title", entry.Title);
        Text(writer, "id", address);
        Link(writer, "alternate", "text/html", address);
        Text(writer, "published", Midnight(entry.Published));
        Text(writer, "updated", Midnight(entry.Updated));
        Text(writer, "summary", entry.Summary);
        if (entry.Content is { } content)
        {
            writer.WriteStartElement("content", XmlText.Atom);
            writer.WriteAttributeString("type", "html");
            writer.WriteAttributeString("xml", "base", null, address);
            writer.WriteString(XmlText.Clean(content.Markup));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string name, string text) => writer.WriteElementString(name, XmlText.Atom, XmlText.Clean(text));

    private static void Link(XmlWriter writer, string relation, string type, string address)
    {
        writer.WriteStartElement("link", XmlText.Atom);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }

    private static string Midnight(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}

"""What is known before any document is read: places, groups, periods, cue words, and the documents that ship."""

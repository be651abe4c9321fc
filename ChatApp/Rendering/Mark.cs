using ChatApp.Rendering.Code;
using Markdig.Syntax;

namespace ChatApp.Rendering;

/// <summary>A place where reading can begin anew: between two words, items, rows or lines of code.</summary>
/// <param name="Source">Where it is in the text that was read.</param>
/// <param name="At">Which token, and which character in it, comes from there on.</param>
/// <param name="Block">The paragraph, item, table or code that it is in.</param>
/// <param name="State">What a line of code begins in.</param>
readonly record struct Mark(MarkKind Kind, int Source, TokenPosition At, Block Block, CodeState State = default);

enum MarkKind { Word, Item, Row, Line }

/// <param name="Index">Of the token.</param>
/// <param name="Offset">Within its text; 0 for other tokens.</param>
readonly record struct TokenPosition(int Index, int Offset);

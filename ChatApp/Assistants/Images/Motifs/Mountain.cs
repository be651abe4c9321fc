using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A mountain with a lit and a shaded face.</summary>
static class Mountain
{
    /// <summary><paramref name="foot"/>: the middle of its foot. <paramref name="half"/>: half of its width at the foot, in pixels. <paramref name="mist"/>: what its foot fades into. <paramref name="lit"/>: the side the light comes from: -1 left, 1 right.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 foot, float height, float half, Ink rock, Ink? snow, Ink mist, int lit)
    {
        var top = foot - new Vector2(dice.Between(-0.1f, 0.1f) * half, height);
        var (left, right) = (Slope(dice, top, foot - new Vector2(half, 0)), Slope(dice, top, foot + new Vector2(half, 0)));
        var body = new Outline().Contour([.. left.Reverse(), .. right]);
        canvas.Fill(body, Paint.Down(top.Y, foot.Y, rock.Lighter(0.1f), rock, rock.Mix(mist, 0.75f)));

        // The ridge that parts the faces wanders down from the summit.
        var ridge = new Vector2[9];
        for (var i = 0; i < ridge.Length; i++)
        {
            var down = i / 8f;
            ridge[i] = Vector2.Lerp(top, foot, down) + new Vector2((i % 2 == 0 ? -1 : 1) * lit * half * 0.08f * MathF.Sqrt(down) * dice.Between(0.5f, 1.4f), 0);
        }

        var shade = new Outline().Contour([.. lit > 0 ? left.Reverse() : right.Reverse(), .. ridge]);
        if (snow is { } white)
        {
            var cap = new Outline().Contour([.. Cap(dice, left, right, height)]);
            canvas.Fill(cap, white, within: body);
        }

        canvas.Fill(shade, Paint.Down(top.Y, foot.Y, rock.Darker(0.35f).Fade(0.6f), rock.Darker(0.3f).Fade(0.4f), mist.Fade(0)), within: body);
    }

    /// <summary>A jagged line from the summit down to a foot.</summary>
    static Vector2[] Slope(Dice dice, Vector2 top, Vector2 foot)
    {
        const int Steps = 14;
        var points = new Vector2[Steps + 1];
        for (var i = 0; i <= Steps; i++)
        {
            var t = i / (float)Steps;
            var jag = i is 0 or Steps ? 0 : dice.Between(-1, 1) * MathF.Abs(foot.Y - top.Y) * 0.035f;
            points[i] = new(float.Lerp(top.X, foot.X, t), float.Lerp(top.Y, foot.Y, MathF.Pow(t, 0.86f)) + jag);
        }

        return points;
    }

    /// <summary>The snow: over the summit, with tongues that reach down.</summary>
    static List<Vector2> Cap(Dice dice, Vector2[] left, Vector2[] right, float height)
    {
        const int Reach = 6;
        var cap = new List<Vector2>();
        cap.AddRange(left[..Reach].Reverse());
        cap.AddRange(right[..Reach]);
        var (a, b) = (right[Reach - 1], left[Reach - 1]);
        for (var i = 1; i < 8; i++)
        {
            cap.Add(Vector2.Lerp(a, b, i / 8f) + new Vector2(0, height * (i % 2 == 0 ? dice.Between(0.04f, 0.12f) : -dice.Between(0.03f, 0.10f))));
        }

        return cap;
    }
}

namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>What people post about from their own days.</summary>
public static class LifeThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Travel", Kind.Life)
        {
            Words = "travel, travelling, traveling, trip, trips, journey, road trip, backpacking, visiting, city break, sightseeing, wanderlust, travels, safari, cruise, interrail, reise, viaje",
            Hints = "flight, airport, tour",
            Hashtags = "Travel Wanderlust OnTheRoad TravelDiary Explore Postcard",
            Emoji = "🌍 🧳 ✈️",
            Pictures = ["a narrow sunlit street with a small café and a bicycle", "an open suitcase, a folded map and a camera on a bed"],
            Openers =
            [
                "A postcard, the modern kind: {topic}.",
                "Where to begin with {topic}?",
                "Maps, detours and one good story: {topic}.",
                "Head still full of pictures, so a word about {topic}.",
                "For everyone with a packed bag or a good daydream: {topic}.",
            ],
            Scenes =
            [
                "A wrong turn, a small bakery, and a view that no guidebook mentions.",
                "Mornings begin with strong coffee and a map held upside down.",
                "There is always one street you go back to, just to be sure it is real.",
                "The light is different there, and the evenings take their time.",
                "Strangers give directions with both hands and half a language in common.",
                "Sand in the shoes, wind in the hair, tickets used as bookmarks.",
            ],
            Thoughts =
            [
                "You come home with fewer clean socks and better questions.",
                "Travelling is mostly learning how other people have breakfast.",
                "A place stays with you when someone there was kind to you.",
                "Getting lost is only a problem if you are in a hurry.",
                "The best hour is usually the one nobody planned.",
            ],
            Jokes = ["The suitcase weighs more on the way back, and the cheese denies everything.", "Fluent in the local language, as long as the subject is cake."],
            Closers =
            [
                "Where should {we} go next?",
                "What's your favourite corner of the world?",
                "Tips for the next trip are welcome.",
                "Already looking at maps again.",
                "Which place would you return to tomorrow?",
            ],
        },
        new("Holiday", Kind.Life)
        {
            Words = "vacation, staycation, summer holiday, summer holidays, holidays, holiday, time off, day off, long weekend, beach day, camping, urlaub, vacaciones, vacances",
            Hints = "weekend, hammock",
            Hashtags = "Holiday OutOfOffice SlowDays Vacation SummerMood TimeOff",
            Emoji = "🌴 😎 🏖️",
            Pictures = ["a hammock between two trees with a book in it", "a striped towel, a paperback and bare feet by the sea"],
            Openers =
            [
                "Out of office, in the hammock: {topic}.",
                "Slow mornings, long evenings: {topic}.",
                "The inbox can wait, this is about {topic}.",
                "Sun hat found, plans lost: {topic}.",
                "Three cheers for {topic}.",
            ],
            Scenes =
            [
                "No alarm, bare feet, a second pot of coffee.",
                "A paperback gone wavy from the damp, and a towel that never dries.",
                "Afternoons with nothing in them, which is exactly the plan.",
                "The phone lies somewhere, and nobody is looking for it.",
                "Long lunches turn into early dinners.",
            ],
            Thoughts =
            [
                "Rest is not a reward, it is how anything gets done.",
                "Doing nothing takes two days of practice, and then it is wonderful.",
                "The best souvenirs are the habits you bring home.",
                "A break is long enough when you have forgotten what day it is.",
                "Being bored for an hour is a luxury worth defending.",
            ],
            Jokes = ["Current deadline: the ice cream is melting.", "The out-of-office message is the best thing {we} have written all year."],
            Closers =
            [
                "Mountains or sea?",
                "How do you switch off?",
                "Enjoy the slow days.",
                "What's on your reading pile?",
                "Best wishes from a comfortable chair.",
            ],
        },
        new("Food", Kind.Life)
        {
            Words = "food, new menu, menu, recipe, recipes, restaurant, dinner, lunch, brunch, breakfast, bakery, cake, cakes, bread, sourdough, pizza, cooking, baking, chef, cuisine, street food, "
                + "soup, pasta, curry, biryani, dessert, desserts, sandwich, burger, sushi, ramen, tacos, chocolate, ice cream, tea, chai, wine, beer, bbq, barbecue, croissants, cookies, vegan, "
                + "vegetarian, supper, samosa, dumplings, pie, jam, cheese, honey, mithai",
            Hints = "dish, dishes, kitchen, meal, tasting, sweets, delicious, lunchtime, food truck",
            Hashtags = "Foodie HomeCooking GoodFood FoodLovers MadeFromScratch Delicious",
            Emoji = "🍽️ 😋 🌿",
            Pictures = ["a steaming dish on a rustic table with fresh herbs", "flour-dusted hands shaping dough in window light"],
            Openers =
            [
                "Come hungry: {topic}.",
                "Best read on a full stomach: {topic}.",
                "Something smells good, and it has to do with {topic}.",
                "Napkins ready for {topic}.",
                "A few warm words about {topic}, and then let's eat.",
            ],
            Scenes =
            [
                "A warm kitchen, a window fogged up, and someone asking when it will be ready.",
                "A first bite, a short silence, and then everyone talks at once.",
                "Fresh, warm, and gone faster than it was made.",
                "The table fills up, and the conversation pauses for the first bite.",
                "Seconds are offered before the first plate is empty.",
                "The smell reaches the hallway long before the plates reach the table.",
            ],
            Thoughts =
            [
                "A good recipe is a letter from someone who wanted you to eat well.",
                "Food tastes of where it comes from, and of who you share it with.",
                "Simple things have nowhere to hide, so they have to be good.",
                "Patience is an ingredient nobody lists.",
                "Making something for someone says what you would not say out loud.",
            ],
            Jokes = ["Calories taken standing up do not count.", "The smoke alarm was only cheering {us} on."],
            Closers =
            [
                "What's on your plate tonight?",
                "Which taste means home to you?",
                "Save {us} a seat at your table.",
                "Who would you share this with?",
                "Enjoy every bite.",
            ],
        },
        new("Coffee", Kind.Life)
        {
            Words = "coffee, espresso, cappuccino, latte, flat white, barista, coffee shop, café, cafe, cold brew, filter coffee, kaffee, कॉफ़ी, 咖啡",
            Hashtags = "Coffee CoffeeLovers CoffeeTime ButFirstCoffee MorningCoffee Barista",
            Emoji = "☕ 🤎 ✨",
            Pictures = ["a steaming cup on a wooden table beside a rainy window", "latte art in a blue cup seen from above"],
            Openers =
            [
                "First {topic}, then everything else.",
                "A small ode to {topic}.",
                "Before anyone asks anything: {topic}.",
                "Mornings have a reason, and it has to do with {topic}.",
                "Pour a cup and read on, this is about {topic}.",
            ],
            Scenes =
            [
                "The grinder growls, the water sings, and the room smells like a good idea.",
                "A chipped cup, both hands around it, two minutes of peace.",
                "Foam on the lip, a newspaper on the table, rain on the window.",
                "The first sip is for waking up, the second is for joy.",
                "Behind the counter, somebody already knows your order.",
            ],
            Thoughts =
            [
                "Good coffee asks for five minutes and gives you back the morning.",
                "A coffee break is the shortest holiday there is.",
                "Half of all good ideas start with someone asking for a second cup.",
                "Beans, water, time: the rest is care.",
                "It always tastes better when someone made it for you.",
            ],
            Jokes = ["Sleep is just the time between two coffees.", "Decaf is a lovely idea, for other people."],
            Closers =
            [
                "How do you take yours?",
                "First cup or third, honestly?",
                "Who would you like to have a cup with?",
                "Cheers, with a warm cup.",
                "Where do you get the best one in town?",
            ],
        },
        new("Sport", Kind.Life)
        {
            Words = "fitness, sport, sports, running, marathon, half marathon, 5k, 10k, yoga, pilates, gym, workout, workouts, cycling, swimming, tennis, "
                + "badminton, triathlon, climbing, jogging, fun run, personal best, skiing, surfing, exercise",
            Hints = "training, race, coach",
            Hashtags = "Fitness KeepMoving Training RunHappy Strong OneMoreLap",
            Emoji = "💪 🏃 🔥",
            Pictures = ["running shoes by a door with early light on the path outside", "a runner on an empty bridge at sunrise"],
            Openers =
            [
                "Laces tied: {topic}.",
                "On your marks for {topic}.",
                "One more lap, and then a word about {topic}.",
                "Warm-up done, so let's talk about {topic}.",
                "The hardest part is the front door, and then comes {doing}.",
                "A little out of breath, but happy: {topic}.",
            ],
            Scenes =
            [
                "Cold air, warm legs, and a song that arrives exactly on time.",
                "Muddy shoes by the door, a banana, a very good mood.",
                "The last stretch is mostly stubbornness.",
                "Someone shouts from the sidelines, and suddenly the legs remember how.",
                "Breathe in, breathe out, and the noise of the day falls behind.",
            ],
            Thoughts =
            [
                "Progress is boring to watch and wonderful to feel.",
                "Nobody regrets the training they nearly skipped.",
                "Slow counts, short counts, starting again counts.",
                "The opponent is usually yesterday, and yesterday is beatable.",
                "A good team makes you run for the others.",
            ],
            Jokes = ["Muscles nobody had ever met have introduced themselves.", "The gym bag has been taken for many nice walks."],
            Closers =
            [
                "What gets you off the sofa?",
                "Who's in?",
                "See you at the start line.",
                "One step today is enough.",
                "What's your next goal?",
            ],
        },
        new("Match", Kind.Life)
        {
            Words = "football, soccer, cricket, basketball, volleyball, rugby, hockey, baseball, handball, match, tournament, world cup, olympics, championships, cup final, derby, ipl, premier league, super bowl, test match",
            Hints = "game, league, final, stadium",
            Hashtags = "MatchDay Sport GameOn Fans Teamspirit CupFever",
            Emoji = "🏟️ 📣 🙌",
            Pictures = ["a floodlit pitch seen from the stands at dusk", "friends with scarves cheering around a television"],
            Openers =
            [
                "Scarves on, snacks ready: {topic}.",
                "Suddenly everybody is an expert: {topic}.",
                "Clear the sofa for {topic}.",
                "Fingers crossed for {topic}.",
                "Hearts beating a little faster for {topic}.",
            ],
            Scenes =
            [
                "The whole street goes quiet, and then every window shouts at once.",
                "A lucky shirt that has not been washed since the last win.",
                "Somebody explains the rules with the help of salt and pepper shakers.",
                "The break means tea, opinions and a very short walk.",
                "Strangers hug, and nobody finds it odd.",
            ],
            Thoughts =
            [
                "The last five minutes are always the longest.",
                "You can lose and still go home with a good story.",
                "A team shows what it is made of when it is behind.",
                "It is the one kind of drama in which nobody has read the ending.",
                "Cheering together is half the point.",
            ],
            Jokes = ["Everyone on this sofa could coach the team, and loudly.", "The referee has been informed of the general opinion."],
            Closers =
            [
                "Who are you cheering for?",
                "What's your prediction?",
                "May the better side win.",
                "Where are you watching?",
                "Play fair, shout loud.",
            ],
        },
        new("Pets", Kind.Life)
        {
            Words = "pet, pets, dog, dogs, cat, cats, puppy, puppies, kitten, kittens, hamster, rabbit, parrot, rescue dog, rescue cat, goldfish, guinea pig, adopt a dog, labrador, hund, perro, 🐶, 🐱",
            Hashtags = "Pets PetsOfInstagram BestFriend FurFamily PetLife AdoptDontShop",
            Emoji = "🐾 💛 🐶",
            Pictures = ["a sleepy pet in a patch of sunlight on a wooden floor", "two curious eyes looking over the edge of a sofa"],
            Openers =
            [
                "Important news from the sofa: {topic}.",
                "The boss of the house wants a word about {topic}.",
                "Stop scrolling for a second: {topic}.",
                "A moment for {topic}, please.",
                "Paw on the heart: {topic}.",
            ],
            Scenes =
            [
                "Head tilted, eyes wide, and apparently never fed in this life.",
                "The new bed was expensive, so naturally the box is preferred.",
                "A soft snore from under the desk, right through the important call.",
                "Small prints lead from the door to the clean sheets.",
                "The best spot on the sofa has been taken since breakfast.",
            ],
            Thoughts =
            [
                "They don't care what kind of day you had, only that you're home.",
                "A house is tidier without them, and much less fun.",
                "You think you picked them, and they let you think so.",
                "Trust from an animal is earned slowly and kept for life.",
                "They understand exactly one language, and it is kindness.",
            ],
            Jokes = ["Breakfast was served, and a complaint has been filed about the service.", "The rent is still unpaid."],
            Closers =
            [
                "Show {us} yours.",
                "What's the silliest thing yours has ever done?",
                "A scratch behind the ears for all of them.",
                "What's yours called?",
                "Give them an extra treat from {us}.",
            ],
        },
        new("Books", Kind.Life)
        {
            Words = "book, books, novel, reading, library, book club, bookshop, bookstore, author, poetry, audiobook, book week, literature, writing a book, reading list",
            Hints = "writer",
            Hashtags = "Books AmReading BookLovers ReadMore Bookshelf Reading",
            Emoji = "📚 ☕ 🔖",
            Pictures = ["a stack of worn books beside a lamp and a cup of tea", "an armchair by a window with an open book on it"],
            Openers =
            [
                "One more page, then a word about {topic}.",
                "Bookmark this: {topic}.",
                "For everyone with a pile by the bed: {topic}.",
                "From the shelf straight to your feed: {topic}.",
                "Quiet, please, this is about {topic}.",
            ],
            Scenes =
            [
                "A cold tea, a lamp, and a page that will not let you stop.",
                "Pencil marks in the margin from someone who was here before.",
                "The pile by the bed grows faster than it shrinks.",
                "The spine is cracked at exactly the good part.",
                "The room smells of paper, rain and possibility.",
            ],
            Thoughts =
            [
                "A good book is a conversation with someone you may never meet.",
                "You close it, and the room looks slightly different.",
                "Reading is how you live more than one life and still get to bed by eleven.",
                "Some sentences you carry around for years.",
                "The right book finds you when you need it, often late.",
            ],
            Jokes = ["Buying books and reading them are two separate hobbies.", "Just one more chapter, said a liar at two in the morning."],
            Closers =
            [
                "What are you reading?",
                "Which book do you keep giving away?",
                "Tell {us} your favourite first line.",
                "Happy reading.",
                "Which story have you never forgotten?",
            ],
        },
        new("Music", Kind.Life)
        {
            Words = "music, song, songs, concert, concerts, band, album, gig, playlist, guitar, piano, singing, choir, festival season, vinyl, orchestra, jazz, karaoke, new single, music festival",
            Hints = "singer, dance",
            Hashtags = "Music NowPlaying LiveMusic Playlist OnRepeat TurnItUp",
            Emoji = "🎶 🎧 🎸",
            Pictures = ["a stage in warm light seen over a waiting crowd", "a record player and a stack of vinyl by a window"],
            Openers =
            [
                "Turn it up: {topic}.",
                "Headphones on for {topic}.",
                "Side A: {topic}.",
                "Humming all day, and the reason is {topic}.",
                "One, two, three, four: {topic}.",
            ],
            Scenes =
            [
                "The lights go down, someone whistles, and the first chord lands in the stomach.",
                "A guitar slightly out of tune, and a room entirely in the mood.",
                "The whole queue hums the chorus before the doors even open.",
                "Windows down, volume up, everyone singing the wrong words.",
                "Fingers find the old melody before the head does.",
            ],
            Thoughts =
            [
                "Three minutes can hold a whole summer.",
                "A good song knows you before you know it.",
                "Music is the shortest way back to who you were.",
                "Nobody claps alone for long.",
                "Practice is invisible, and you hear every hour of it.",
            ],
            Jokes = ["The neighbours have been very patient, or very quiet.", "The shower remains the finest concert hall in town."],
            Closers =
            [
                "What's on repeat for you?",
                "Which song takes you straight back?",
                "Sing along, nobody is listening.",
                "Your favourite chorus, please.",
                "Play it loud.",
            ],
        },
        new("Nature", Kind.Life)
        {
            Words = "nature, garden, gardens, gardening, spring, summer, autumn, winter, snow, rain, flowers, trees, forest, sunset, sunrise, mountain, mountains, beach, birds, plants, "
                + "weather, monsoon, hiking, hike, wildlife, lake, river, roses, allotment, houseplants, tomatoes, bees, stargazing, sea, ocean, cherry blossom",
            Hints = "outdoors, park",
            Hashtags = "Nature Outdoors GoOutside FreshAir GardenLife Seasons",
            Emoji = "🌿 🌤️ 🌻",
            Pictures = ["morning light through trees over a quiet path", "a garden bench among flowers after rain"],
            Openers =
            [
                "A breath of fresh air: {topic}.",
                "Open the window for {topic}.",
                "Step outside for a moment, this is about {topic}.",
                "Look up for a minute: {topic}.",
                "Boots on, phone away, and one thought about {topic}.",
            ],
            Scenes =
            [
                "A blackbird on the fence, a bit of mist, and nobody else awake.",
                "The light turns golden, then pink, and then it is gone.",
                "A bench, a jacket, a thermos, and an hour with no plan.",
                "Wind in the trees does what no playlist can.",
                "Every leaf looks freshly washed, and the air smells of earth.",
                "Somewhere a robin is in charge of everything.",
            ],
            Thoughts =
            [
                "Nature never hurries, and still everything gets done.",
                "You plant something small and learn to wait.",
                "Ten minutes outside repair an hour inside.",
                "Every season is somebody's favourite.",
                "The best view is often the one on the way to work.",
            ],
            Jokes = ["The weeds are doing exceptionally well, thank you for asking.", "The houseplants have had more pep talks than most football teams."],
            Closers =
            [
                "What's in bloom where you are?",
                "Where's your favourite place outside?",
                "Go out and look.",
                "Which season is yours?",
                "Show {us} the view from your window.",
            ],
        },
        new("Making", Kind.Life)
        {
            Words = "art, photography, painting, paintings, drawing, craft, crafts, knitting, crochet, handmade, pottery, ceramics, sculpture, design, illustration, sewing, diy, woodworking, "
                + "film, movie, cinema, theatre, theater, fashion, jewellery, jewelry, calligraphy, quilting, embroidery",
            Hints = "artist, gallery",
            Hashtags = "MadeByHand Creative Makers ArtLovers Craft SlowMade",
            Emoji = "🎨 ✨ 🧵",
            Pictures = ["a worktable with tools, thread and a piece in progress", "paint tubes and brushes in a jar by a studio window"],
            Openers =
            [
                "Fresh from the workbench: {topic}.",
                "Ideas on the wall, stains on the sleeve: {topic}.",
                "Something made with care: {topic}.",
                "Stand back, squint a little, and enjoy {topic}.",
                "A look over the shoulder: {topic}.",
            ],
            Scenes =
            [
                "The radio is on, the tea is cold, and three hours have vanished.",
                "A first attempt, a second attempt, and a drawer full of cousins.",
                "The light has to be right, and then everything goes quickly.",
                "There is a stain on the table that tells the whole story.",
                "It looked wrong for two days, and then one small change put it right.",
            ],
            Thoughts =
            [
                "Making something is the best way to look at it properly.",
                "Perfect is boring, and hands are honest.",
                "Talent helps, and coming back every day helps more.",
                "You can see the hours, and you can see the joy in them.",
                "Every piece has one spot only its maker knows about.",
            ],
            Jokes = ["The mess is part of the process, and so is the biscuit.", "It was meant to be something else, and nobody needs to know."],
            Closers =
            [
                "What are you making at the moment?",
                "Which one would you hang on your wall?",
                "Honest opinions are welcome.",
                "What would you try if nobody were watching?",
                "Keep making things.",
            ],
        },
        new("Family", Kind.Life)
        {
            Words = "family, mother, father, mum, mom, dad, sister, brother, grandmother, grandfather, grandma, grandpa, friend, friends, friendship, kids, children, son, daughter, wife, husband, "
                + "parents, best friend, twins, grandparents, neighbours, neighbors, aunt, uncle, nephew, niece",
            Hashtags = "Family Friends Love Home Together Memories",
            Emoji = "💛 🏡 🤗",
            Pictures = ["several generations laughing around a kitchen table", "two people walking side by side on a leafy path"],
            Openers =
            [
                "This one is close to the heart: {topic}.",
                "With love, and without warning: a post about {topic}.",
                "A word about {topic}, before anyone can object.",
                "The good stuff in life, in short: {topic}.",
            ],
            Scenes =
            [
                "The kitchen table has heard every story twice.",
                "Somebody always saves you the last piece.",
                "There are jokes only five people in the world understand.",
                "The door is never locked when you are expected.",
                "The photo album falls open at the same page every time.",
            ],
            Thoughts =
            [
                "You don't have to explain yourself to people who knew you at seven.",
                "Being there counts for more than saying the right thing.",
                "Love is often just someone asking whether you got home safely.",
                "The best memories were ordinary days at the time.",
                "Home is wherever somebody puts the kettle on for you.",
            ],
            Jokes = ["All the embarrassing stories are known, and silence is still free of charge, so far.", "Secrets are safe here, except at dinner."],
            Closers =
            [
                "Call your people.",
                "Who came to mind just now?",
                "Tag someone you're grateful for.",
                "What did they teach you?",
                "Hug someone tonight.",
            ],
        },
    ];
}

// Prints what Hexo makes of the posts of a site: node site.mjs <the site's folder>
import Hexo from 'hexo';

const hexo = new Hexo(process.argv[2], { silent: true });
await hexo.init();
hexo.extend.renderer.register('md', 'html', data => data.text, true);
await hexo.load();

const Category = hexo.model('Category');
const names = category =>
  category.parent ? [...names(Category.findById(category.parent)), category.name] : [category.name];

const posts = hexo.model('Post').toArray().filter(post => post.published).map(post => ({
  source: post.source,
  title: post.title,
  millis: post.date.valueOf(),
  tags: post.tags.map(tag => tag.name),
  categories: post.categories.map(names),
  path: post.path
}));
process.stdout.write(JSON.stringify(posts));
